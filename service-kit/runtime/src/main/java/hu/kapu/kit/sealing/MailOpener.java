package hu.kapu.kit.sealing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.crypto.tink.HybridDecrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;

/** Opens what {@link MailSealer} sealed; works only where the private keyset is mounted. */
@ApplicationScoped
public class MailOpener {
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final ReloadingFile<HybridDecrypt> privateKeys;

    MailOpener(Keysets keysets) {
        this.privateKeys = keysets.primitive("mail-private", HybridDecrypt.class);
    }

    /** Throws {@link SealBroken} when the bytes were sealed for another citizen or altered. */
    public MailRecipient openRecipient(UUID citizen, byte[] sealed) {
        try {
            return MailContext.JSON.readValue(open(sealed, MailContext.recipient(citizen)), MailRecipient.class);
        } catch (IOException e) {
            throw new SealBroken("the sealed recipient is unreadable", e);
        }
    }

    /** Throws {@link SealBroken} when the bytes were sealed for another message or altered. */
    public Map<String, String> openParameters(UUID messageId, byte[] sealed) {
        try {
            return MailContext.JSON.readValue(open(sealed, MailContext.parameters(messageId)), PARAMETERS);
        } catch (IOException e) {
            throw new SealBroken("the sealed parameters are unreadable", e);
        }
    }

    private byte[] open(byte[] sealed, byte[] context) {
        try {
            return privateKeys.get().decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the seal does not open in this context", e);
        }
    }
}

package hu.kapu.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.crypto.tink.HybridEncrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;

/** Seals mail parts to the public key of the one service that sends mail (HPKE, RFC 9180). */
@ApplicationScoped
public class MailSealer {
    private final ReloadingFile<HybridEncrypt> publicKeys;

    MailSealer(Keysets keysets) {
        this.publicKeys = keysets.primitive("mail-public", HybridEncrypt.class);
    }

    public byte[] sealRecipient(UUID citizen, MailRecipient recipient) {
        return seal(recipient, MailContext.recipient(citizen));
    }

    public byte[] sealParameters(UUID messageId, Map<String, String> parameters) {
        return seal(parameters, MailContext.parameters(messageId));
    }

    private byte[] seal(Object value, byte[] context) {
        try {
            return publicKeys.get().encrypt(MailContext.JSON.writeValueAsBytes(value), context);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("sealing for the mail service failed", e);
        }
    }
}

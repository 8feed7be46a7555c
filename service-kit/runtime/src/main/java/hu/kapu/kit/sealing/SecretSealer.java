package hu.kapu.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Encrypts secrets at rest (Tink AEAD); the context names the row, so that a value moved elsewhere does not open. */
@ApplicationScoped
public class SecretSealer {
    private static final int PREFIX_BYTES = 5;

    private final ReloadingFile<Aead> aead;

    SecretSealer(Keysets keysets) {
        this.aead = keysets.primitive("at-rest", Aead.class);
    }

    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.get().encrypt(plain, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Throws {@link SealBroken} for altered bytes, another context or an unknown key. */
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.get().decrypt(sealed, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the seal does not open in this context", e);
        }
    }

    /** The key with which values are sealed now. */
    public int currentKeyId() {
        return keyIdOf(seal(new byte[0], "key id"));
    }

    /** The id of the key that sealed the bytes: the four bytes after Tink's version byte. */
    public int keyIdOf(byte[] sealed) {
        if (sealed.length < PREFIX_BYTES || sealed[0] != 1) {
            throw new SealBroken("not sealed bytes", null);
        }
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }
}

package hu.kapu.identity.legacyhash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC (RFC 8018, section 5.2).
 *
 * @param length of the result in bytes; each further block of the hash function costs all iterations again
 */
record Pbkdf2(Sha sha, int iterations, int length) implements LegacyMethod {
    static final String PREFIX = "pbkdf2-";
    private static final byte[] ANY_SALT = new byte[16];

    @Override
    public String text() {
        return PREFIX + sha.text() + ':' + iterations + ':' + length;
    }

    @Override
    public byte[] digest(byte[] password, byte[] salt) {
        char[] characters = new String(password, UTF_8).toCharArray();
        PBEKeySpec parameters = new PBEKeySpec(characters, salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(sha.pbkdf2())
                    .generateSecret(parameters)
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every JDK has " + sha.pbkdf2(), e);
        } finally {
            parameters.clearPassword();
        }
    }

    @Override
    public Effort effort() {
        return new Effort(PREFIX + sha.text(), (long) iterations * Math.ceilDiv(length, sha.bytes()));
    }

    @Override
    public void spend(long units) {
        if (units > 0) {
            var _ = new Pbkdf2(sha, Math.toIntExact(units), sha.bytes()).digest(new byte[0], ANY_SALT);
        }
    }
}

package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The arithmetic of a citizen's chain, as {@code docs/history.md} tells it. A commitment hides its content, so content
 * and salt may be erased and the chain still be checked; without the salt nobody can guess what was erased.
 */
final class Chain {
    private static final byte[] NAME = "kapu-history-1".getBytes(UTF_8);

    private Chain() {}

    /** What stands before the first entry: different for every citizen, so that chains cannot be exchanged. */
    static byte[] genesis(UUID citizen) {
        ByteBuffer id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(citizen.getMostSignificantBits())
                .putLong(citizen.getLeastSignificantBits());
        return sha256(NAME, id.array());
    }

    static byte[] commitment(byte[] salt, String content) {
        return sha256(salt, content.getBytes(UTF_8));
    }

    /** @param at hashed as microseconds since 1970, so that the time stands when the content is gone */
    static byte[] hash(byte[] before, long position, Instant at, byte[] commitment) {
        byte[] numbers = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(position)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array();
        return sha256(before, numbers, commitment);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

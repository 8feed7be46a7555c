package hu.kapu.identity.legacyhash;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.BCrypt;

/**
 * bcrypt as OpenBSD, PHP and most others write it ({@code $2a$}, {@code $2b$}, {@code $2y$}): a zero byte behind the
 * password, and nothing behind its 72nd byte. They differ only in faults that never met UTF-8 of usual length.
 *
 * @param cost the binary logarithm of the rounds
 */
record Bcrypt(int cost) implements LegacyMethod {
    static final String NAME = "bcrypt";
    static final int SALT_BYTES = 16;
    /** The last of 24 bytes is never written down. */
    static final int DIGEST_BYTES = 23;

    static final int LEAST_COST = 4;
    /** About a second; a sign-in has four. */
    static final int MOST_COST = 14;

    private static final int MOST_PASSWORD_BYTES = 72;

    @Override
    public String text() {
        return NAME + ':' + cost;
    }

    @Override
    public byte[] digest(byte[] password, byte[] salt) {
        byte[] terminated = Arrays.copyOf(password, Math.min(password.length + 1, MOST_PASSWORD_BYTES));
        return Arrays.copyOf(BCrypt.generate(terminated, salt, cost), DIGEST_BYTES);
    }

    @Override
    public Effort effort() {
        return new Effort(NAME, 1L << cost);
    }

    /** As several hashes, each of which doubles the rounds of the one before. */
    @Override
    public void spend(long units) {
        for (int bit = LEAST_COST; bit <= MOST_COST; bit++) {
            if ((units & (1L << bit)) != 0) {
                var _ = new Bcrypt(bit).digest(new byte[0], new byte[SALT_BYTES]);
            }
        }
    }
}

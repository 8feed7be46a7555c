package hu.kapu.identity.legacyhash;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2i or Argon2id (RFC 9106) with another system's parameters, such as several lanes, which libsodium does not
 * have. It takes its memory from the heap.
 *
 * @param id Argon2id, otherwise Argon2i
 * @param version 16 or 19
 */
record ForeignArgon2(boolean id, int version, int memoryKib, int iterations, int lanes, int length)
        implements LegacyMethod {
    static final String PREFIX = "argon2i";
    static final String ID = "argon2id";

    private static final byte[] ANY_SALT = new byte[16];

    @Override
    public String text() {
        return family() + ':' + iterations + ':' + lanes + ':' + length;
    }

    @Override
    public byte[] digest(byte[] password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(id ? Argon2Parameters.ARGON2_id : Argon2Parameters.ARGON2_i)
                .withVersion(version)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] digest = new byte[length];
        int _ = generator.generateBytes(password, digest);
        return digest;
    }

    /** Passes over one amount of memory can be added; another amount is another kind of work. */
    @Override
    public Effort effort() {
        return new Effort(family() + ':' + lanes, iterations);
    }

    @Override
    public void spend(long units) {
        if (units > 0) {
            var _ = new ForeignArgon2(id, version, memoryKib, Math.toIntExact(units), lanes, length)
                    .digest(new byte[0], ANY_SALT);
        }
    }

    private String family() {
        return (id ? ID : PREFIX) + ':' + version + ':' + memoryKib;
    }
}

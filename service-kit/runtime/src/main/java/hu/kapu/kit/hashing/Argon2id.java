package hu.kapu.kit.hashing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.goterl.lazysodium.SodiumJava;
import com.goterl.lazysodium.utils.LibraryLoader;
import com.sun.jna.NativeLong;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/**
 * libsodium's Argon2id (RFC 9106) with one lane. Takes milliseconds of CPU: call it only through {@link HashingPool}.
 */
@ApplicationScoped
public class Argon2id {
    private static final int ENCODED_BYTES = 128;
    private static final String ALGORITHM = "$argon2id$";

    private final int memoryBytes;
    private final int iterations;

    /** Loads the native library on first use, so that services without passwords never do. */
    private static final class Library {
        static final SodiumJava SODIUM = new SodiumJava(LibraryLoader.Mode.BUNDLED_ONLY);
    }

    Argon2id(HashingSettings settings) {
        this.memoryBytes = Math.multiplyExact(settings.memoryKib(), 1024);
        this.iterations = settings.iterations();
    }

    /** The encoded form {@code $argon2id$v=19$m=…,t=…,p=1$salt$hash} with a fresh random salt. */
    public String hash(byte[] peppered) {
        byte[] encoded = new byte[ENCODED_BYTES];
        int failed = Library.SODIUM.crypto_pwhash_str(
                encoded, peppered, peppered.length, iterations, new NativeLong(memoryBytes));
        if (failed != 0) {
            throw new IllegalStateException("Argon2id could not get its memory");
        }
        return new String(encoded, 0, length(encoded), US_ASCII);
    }

    public boolean verify(String encoded, byte[] peppered) {
        return encoded.startsWith(ALGORITHM)
                && Library.SODIUM.crypto_pwhash_str_verify(terminated(encoded), peppered, peppered.length) == 0;
    }

    /** True when the hash was made with other parameters than the present ones. */
    public boolean needsRehash(String encoded) {
        return Library.SODIUM.crypto_pwhash_str_needs_rehash(
                        terminated(encoded), iterations, new NativeLong(memoryBytes))
                != 0;
    }

    private static byte[] terminated(String encoded) {
        return Arrays.copyOf(encoded.getBytes(US_ASCII), Math.max(ENCODED_BYTES, encoded.length() + 1));
    }

    private static int length(byte[] encoded) {
        int length = 0;
        while (length < encoded.length && encoded[length] != 0) {
            length++;
        }
        return length;
    }
}

package hu.kapu.kit.testing;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords for servers that live on this machine only; the prefix keeps them out of production. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String generate() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return "kapu-dev-" + HexFormat.of().formatHex(bytes);
    }
}

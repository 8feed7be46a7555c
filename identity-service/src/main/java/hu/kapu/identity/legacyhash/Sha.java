package hu.kapu.identity.legacyhash;

import java.util.Arrays;

/** The hash functions of the SHA family that other systems build upon. */
enum Sha {
    SHA1("sha1", "SHA-1", "SHA1", 20),
    SHA256("sha256", "SHA-256", "SHA256", 32),
    SHA512("sha512", "SHA-512", "SHA512", 64);

    private final String text;
    private final String digest;
    private final String inNames;
    private final int bytes;

    Sha(String text, String digest, String inNames, int bytes) {
        this.text = text;
        this.digest = digest;
        this.inNames = inNames;
        this.bytes = bytes;
    }

    static Sha named(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hash function is called " + text));
    }

    String text() {
        return text;
    }

    /** For {@link java.security.MessageDigest}. */
    String digest() {
        return digest;
    }

    /** For {@link javax.crypto.SecretKeyFactory}. */
    String pbkdf2() {
        return "PBKDF2WithHmac" + inNames;
    }

    /** The length of a result. */
    int bytes() {
        return bytes;
    }
}

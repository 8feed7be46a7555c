package hu.kapu.gateway.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of a client secret, in 64 hexadecimal digits. A plain hash is enough because we generate the secrets ourselves
 * from 256 random bits; nobody guesses those.
 */
public record ClientSecretHash(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ClientSecretHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("a client secret's SHA-256 is 64 lower-case hexadecimal digits");
        }
    }

    public static ClientSecretHash of(String secret) {
        return new ClientSecretHash(HexFormat.of().formatHex(sha256(secret)));
    }

    public boolean matches(String secret) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hex), sha256(secret));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ClientSecretHash[…]";
    }
}

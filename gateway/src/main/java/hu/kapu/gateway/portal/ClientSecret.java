package hu.kapu.gateway.portal;

import java.security.SecureRandom;
import java.util.Base64;

/** A client secret of 256 random bits, in base64url: shown once, kept as its hash. */
public record ClientSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static ClientSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ClientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    ClientSecretHash hash() {
        return ClientSecretHash.of(value);
    }

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}

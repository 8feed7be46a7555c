package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.oidc.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * An authorization code, access token or refresh token: 256 random bits in base64url, meaningless without our database, which keeps only
 * its SHA-256.
 */
public record OpaqueToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static OpaqueToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The one that stands in this parameter, if one does. */
    public static Optional<OpaqueToken> in(Parameters parameters, String name) {
        return parameters.repeated().isPresent()
                ? Optional.empty()
                : parameters.get(name).map(OpaqueToken::new);
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}

package hu.kapu.gateway.oidc.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proof Key for Code Exchange, S256 only (RFC 7636); {@code plain} does not exist here. */
public final class Pkce {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    public static boolean isChallenge(String text) {
        return CHALLENGE.matcher(text).matches();
    }

    /**
     * Whether a code asked for with this challenge may be redeemed with this verifier. One without the other is refused,
     * or an attacker could strip the challenge (RFC 9700, section 2.1.1).
     */
    public static boolean proves(Optional<String> verifier, @Nullable String challenge) {
        if (verifier.isEmpty() || challenge == null) {
            return verifier.isEmpty() && challenge == null;
        }
        return VERIFIER.matcher(verifier.get()).matches()
                && MessageDigest.isEqual(ascii(challenge), ascii(challengeOf(verifier.get())));
    }

    static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ascii(verifier));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.calendar.Method;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one sign-in granted to one portal.
 *
 * @param epoch the citizen's epoch at that moment; another one today means that access has been ended since
 * @param dpopKey thumbprint of the only key that may redeem the code (RFC 9449, section 10)
 * @param claims what userinfo answers beside {@code sub}; kept sealed
 * @param idTokenClaims what the portal asked to have in the ID token (OpenID Connect Core 1.0, section 5.5); kept sealed
 */
public record Grant(
        UUID id,
        UUID transactionId,
        String portalId,
        UUID citizenId,
        UUID sessionId,
        long epoch,
        Set<Method> methods,
        Instant authTime,
        Set<String> scope,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        @Nullable String dpopKey,
        String redirectUri,
        Map<String, Object> claims,
        Map<String, Object> idTokenClaims) {

    /** The redirect URI of a grant whose code no browser carries (draft-ietf-oauth-first-party-apps). */
    public static final String NO_REDIRECT = "";

    @Override
    public String toString() {
        return "Grant[" + id + "]";
    }
}

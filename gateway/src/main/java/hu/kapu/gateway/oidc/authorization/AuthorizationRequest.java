package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A portal's request that passed every check.
 *
 * @param scope what is granted: asked for and allowed to the portal
 * @param dpopKey thumbprint of the key that has to redeem the code (RFC 9449, section 10)
 * @param requestedLevel the lowest of the levels asked for in {@code acr_values} or in {@code claims}
 * @param consent whether the citizen has to agree before anything is handed over ({@code prompt=consent})
 * @param language of the pages, the first of {@code ui_locales} that we have
 * @param claims of the scopes that the portal may have
 * @param subject who the citizen has to be, as the portal knows them ({@code id_token_hint}, or {@code sub} in claims)
 */
record AuthorizationRequest(
        String portalId,
        ReplyTo replyTo,
        Set<String> scope,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        @Nullable String dpopKey,
        Optional<Level> requestedLevel,
        Optional<Duration> maxAge,
        Prompt prompt,
        boolean consent,
        Optional<String> language,
        Optional<String> loginHint,
        ClaimsRequest claims,
        Optional<String> subject) {

    /** What has to outlive the sign-in, which has to reach this level. */
    PendingAuthorization pending(Level requiredLevel) {
        return new PendingAuthorization(
                portalId,
                replyTo.redirectUri(),
                replyTo.state(),
                replyTo.mode(),
                List.copyOf(scope),
                List.copyOf(claims.userInfo()),
                List.copyOf(claims.idToken()),
                nonce,
                codeChallenge,
                dpopKey,
                requiredLevel,
                subject.orElse(null),
                consent);
    }

    /** The same for the citizen whom the portal knows by this {@code sub} and for nobody else. */
    AuthorizationRequest forSubject(String sub) {
        return new AuthorizationRequest(
                portalId,
                replyTo,
                scope,
                nonce,
                codeChallenge,
                dpopKey,
                requestedLevel,
                maxAge,
                prompt,
                consent,
                language,
                loginHint,
                claims,
                Optional.of(sub));
    }
}

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
 * @param requestedLevel the lowest of the levels asked for in {@code acr_values}
 * @param language of the pages, the first of {@code ui_locales} that we have
 */
record AuthorizationRequest(
        String portalId,
        ReplyTo replyTo,
        Set<String> scope,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        Optional<Level> requestedLevel,
        Optional<Duration> maxAge,
        Prompt prompt,
        Optional<String> language,
        Optional<String> loginHint) {

    /** What has to outlive the sign-in, which has to reach this level. */
    PendingAuthorization pending(Level requiredLevel) {
        return new PendingAuthorization(
                portalId,
                replyTo.redirectUri(),
                replyTo.state(),
                List.copyOf(scope),
                nonce,
                codeChallenge,
                requiredLevel);
    }
}

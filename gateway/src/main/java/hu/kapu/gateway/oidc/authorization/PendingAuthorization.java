package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a request that waits in the sign-in transaction until the citizen is through. */
record PendingAuthorization(
        String portalId,
        String redirectUri,
        @Nullable String state,
        List<String> scope,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        Level requiredLevel) {

    ReplyTo replyTo() {
        return new ReplyTo(redirectUri, state);
    }
}

package hu.kapu.gateway.oidc.authorization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a request that waits in the sign-in transaction until the citizen is through. */
record PendingAuthorization(
        String portalId,
        String redirectUri,
        @Nullable String state,
        List<String> scope,
        @Nullable String nonce,
        @Nullable String codeChallenge) {

    ReplyTo replyTo() {
        return new ReplyTo(redirectUri, state);
    }
}

package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that waits in the sign-in transaction until the citizen is through.
 *
 * @param responseMode absent in what was stored before there were two
 */
record PendingAuthorization(
        String portalId,
        String redirectUri,
        @Nullable String state,
        @Nullable ResponseMode responseMode,
        List<String> scope,
        @Nullable List<String> userInfoClaims,
        @Nullable List<String> idTokenClaims,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        @Nullable String dpopKey,
        Level requiredLevel,
        @Nullable String subject,
        boolean consent) {

    ReplyTo replyTo() {
        return new ReplyTo(redirectUri, state, Objects.requireNonNullElse(responseMode, ResponseMode.QUERY));
    }

    /** The claims that userinfo answers: those of the scopes, and those asked for one by one. */
    Set<String> namesForUserInfo() {
        Set<String> names = new LinkedHashSet<>(ScopeClaims.of(scope));
        names.addAll(Objects.requireNonNullElse(userInfoClaims, List.of()));
        return names;
    }

    /** The claims that the ID token carries because they were asked for there. */
    Set<String> namesForIdToken() {
        return Set.copyOf(Objects.requireNonNullElse(idTokenClaims, List.of()));
    }

    /** The same without what these scopes do not bring. */
    PendingAuthorization within(Set<String> scopes) {
        Set<String> claims = ScopeClaims.of(scopes);
        return new PendingAuthorization(
                portalId,
                redirectUri,
                state,
                responseMode,
                both(scope, scopes),
                both(userInfoClaims, claims),
                both(idTokenClaims, claims),
                nonce,
                codeChallenge,
                dpopKey,
                requiredLevel,
                subject,
                consent);
    }

    private static List<String> both(@Nullable List<String> asked, Set<String> allowed) {
        return asked == null
                ? List.of()
                : asked.stream().filter(allowed::contains).toList();
    }

    /** Everything that is handed over, for whoever has to agree to it. */
    Set<String> names() {
        Set<String> names = namesForUserInfo();
        names.addAll(namesForIdToken());
        return names;
    }
}

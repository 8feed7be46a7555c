package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Answers a portal's request once the citizen is known: one code per transaction, and the same address for every tab that
 * asks again. The calendar is asked once more, and claims are fetched here and never again.
 */
@ApplicationScoped
class IssueCode {
    private final Grants grants;
    private final PortalAccess access;
    private final CitizenClaims claims;
    private final NewGrants newGrants;
    private final AuthorizationAnswers answers;

    IssueCode(
            Grants grants,
            PortalAccess access,
            CitizenClaims claims,
            NewGrants newGrants,
            AuthorizationAnswers answers) {
        this.grants = grants;
        this.access = access;
        this.claims = claims;
        this.newGrants = newGrants;
        this.answers = answers;
    }

    /** Where the browser goes now: back to the portal, with a code or with the reason why not. */
    Uni<URI> answer(PendingAuthorization pending, Authentication citizen) {
        if (access.strongest(citizen.methods(), pending.portalId()).isEmpty()) {
            return Uni.createFrom()
                    .item(answers.error(
                            pending.replyTo(),
                            OAuthError.ACCESS_DENIED,
                            "this way of signing in does not open the portal any more"));
        }
        return grants.answerOf(citizen.transactionId())
                .chain(earlier -> earlier.map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> grantOnce(pending, citizen)))
                .map(URI::create);
    }

    private Uni<String> grantOnce(PendingAuthorization pending, Authentication citizen) {
        return fetch(pending, citizen)
                .map(fetched -> newGrants.of(pending, citizen, fetched))
                .chain(grants::addOnce);
    }

    private Uni<Map<String, Object>> fetch(PendingAuthorization pending, Authentication citizen) {
        Set<String> scopes = new LinkedHashSet<>(pending.scope());
        scopes.remove("openid");
        return scopes.isEmpty() ? Uni.createFrom().item(Map.of()) : claims.of(citizen.citizenId(), scopes);
    }
}

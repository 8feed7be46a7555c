package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.oidc.grant.Strength;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
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

    Uni<CodeAnswer> answer(PendingAuthorization pending, Authentication citizen) {
        Optional<URI> objection = objection(pending, access.strongest(citizen.methods(), pending.portalId()));
        if (objection.isPresent()) {
            return Uni.createFrom().item(new CodeAnswer.Back(objection.get()));
        }
        return grants.answerOf(citizen.transactionId())
                .chain(earlier -> earlier.map(IssueCode::back).orElseGet(() -> grantOnce(pending, citizen)));
    }

    private Optional<URI> objection(PendingAuthorization pending, Optional<Strength> reached) {
        if (reached.isEmpty()) {
            return Optional.of(answers.error(
                    pending.replyTo(),
                    OAuthError.ACCESS_DENIED,
                    "this way of signing in does not open the portal any more"));
        }
        return reached.get().level().isAtLeast(pending.requiredLevel())
                ? Optional.empty()
                : Optional.of(answers.error(
                        pending.replyTo(),
                        OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS,
                        "the sign-in did not reach the level asked for"));
    }

    private Uni<CodeAnswer> grantOnce(PendingAuthorization pending, Authentication citizen) {
        return fetch(pending, citizen)
                .chain(fetched -> fetched.map(known -> grants.addOnce(newGrants.of(pending, citizen, known))
                                .chain(IssueCode::back))
                        .orElseGet(() -> Uni.createFrom().item(new CodeAnswer.NotNow())));
    }

    private Uni<Optional<Map<String, Object>>> fetch(PendingAuthorization pending, Authentication citizen) {
        Set<String> scopes = new LinkedHashSet<>(pending.scope());
        scopes.remove("openid");
        return scopes.isEmpty() ? Uni.createFrom().item(Optional.of(Map.of())) : claims.of(citizen.citizenId(), scopes);
    }

    private static Uni<CodeAnswer> back(String location) {
        return Uni.createFrom().item(new CodeAnswer.Back(URI.create(location)));
    }
}

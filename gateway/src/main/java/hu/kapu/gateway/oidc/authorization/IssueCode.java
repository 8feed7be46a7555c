package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a portal's request once the citizen is known: one code per transaction, and the same answer for every tab that
 * asks again. The calendar is asked once more, and claims are fetched here and never again.
 */
@ApplicationScoped
class IssueCode {
    private final Grants grants;
    private final CitizenClaims claims;
    private final NewGrants newGrants;
    private final Objections objections;
    private final AuthorizationAnswers answers;

    IssueCode(
            Grants grants,
            CitizenClaims claims,
            NewGrants newGrants,
            Objections objections,
            AuthorizationAnswers answers) {
        this.grants = grants;
        this.claims = claims;
        this.newGrants = newGrants;
        this.objections = objections;
        this.answers = answers;
    }

    /** Unless the citizen has to agree first. */
    Uni<CodeAnswer> answer(PendingAuthorization pending, Authentication citizen) {
        return answer(pending, citizen, !pending.consent());
    }

    /** The citizen has agreed. */
    Uni<CodeAnswer> agreed(PendingAuthorization pending, Authentication citizen) {
        return answer(pending, citizen, true);
    }

    private Uni<CodeAnswer> answer(PendingAuthorization pending, Authentication citizen, boolean agreed) {
        Optional<PortalAnswer> objection = objections.to(pending, citizen);
        if (objection.isPresent()) {
            return Uni.createFrom().item(new CodeAnswer.Back(objection.get()));
        }
        return grants.answerOf(citizen.transactionId())
                .chain(earlier -> earlier.map(code -> back(pending, code))
                        .orElseGet(() -> agreed
                                ? grantOnce(pending, citizen)
                                : Uni.createFrom()
                                        .item(new CodeAnswer.NeedsConsent(pending, citizen.transactionId()))));
    }

    private Uni<CodeAnswer> grantOnce(PendingAuthorization pending, Authentication citizen) {
        return fetch(pending, citizen)
                .chain(fetched -> fetched.map(known -> grants.addOnce(newGrants.of(pending, citizen, known))
                                .chain(code -> back(pending, code)))
                        .orElseGet(() -> Uni.createFrom().item(new CodeAnswer.NotNow())));
    }

    private Uni<Optional<Map<String, Object>>> fetch(PendingAuthorization pending, Authentication citizen) {
        Set<String> scopes = ScopeClaims.toFetch(pending.scope(), pending.names());
        return scopes.isEmpty() ? Uni.createFrom().item(Optional.of(Map.of())) : claims.of(citizen.citizenId(), scopes);
    }

    private Uni<CodeAnswer> back(PendingAuthorization pending, String code) {
        return Uni.createFrom().item(new CodeAnswer.Back(answers.code(pending.replyTo(), new OpaqueToken(code))));
    }
}

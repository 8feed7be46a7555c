package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.oidc.grant.Strength;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Why a citizen who is signed in gets no code for a portal: the calendar, the level and the person are asked once more. */
@ApplicationScoped
class Objections {
    private final PortalAccess access;
    private final ExpectedCitizens expected;
    private final AuthorizationAnswers answers;

    Objections(PortalAccess access, ExpectedCitizens expected, AuthorizationAnswers answers) {
        this.access = access;
        this.expected = expected;
        this.answers = answers;
    }

    Optional<PortalAnswer> to(PendingAuthorization pending, Authentication citizen) {
        Optional<Strength> allowed = access.strongestAllowed(citizen.methods(), pending.portalId());
        if (allowed.isEmpty()) {
            return answer(
                    pending, OAuthError.ACCESS_DENIED, "this way of signing in does not open the portal any more");
        }
        if (!isEnough(allowed.get(), pending)) {
            return answer(
                    pending,
                    OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS,
                    "the sign-in did not reach the level asked for");
        }
        return expected.include(citizen.citizenId(), pending.subject(), pending.portalId())
                ? Optional.empty()
                : answer(pending, OAuthError.LOGIN_REQUIRED, "another citizen was expected than the one signed in");
    }

    /** The level asked for when it began, and the portal's minimum of this moment. */
    private boolean isEnough(Strength strength, PendingAuthorization pending) {
        return strength.level().isAtLeast(pending.requiredLevel())
                && access.reachesMinimum(strength, pending.portalId());
    }

    private Optional<PortalAnswer> answer(PendingAuthorization pending, OAuthError error, String description) {
        return Optional.of(answers.error(pending.replyTo(), error, description));
    }
}

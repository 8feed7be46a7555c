package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.signin.Level;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides whether an open session answers a portal, or the citizen has to sign in (anew). */
@ApplicationScoped
class SingleSignOn {
    private final Sessions sessions;
    private final PortalAccess access;
    private final ExpectedCitizens expected;
    private final Clock clock;

    SingleSignOn(Sessions sessions, PortalAccess access, ExpectedCitizens expected, Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.expected = expected;
        this.clock = clock;
    }

    Uni<NextStep> next(AuthorizationRequest request, Portal portal, HttpHeaders headers) {
        return sessions.current(headers).map(session -> next(request, portal, session));
    }

    NextStep next(AuthorizationRequest request, Portal portal, Optional<Session> session) {
        Level required = access.requiredLevel(portal, request.requestedLevel());
        Optional<Session> live = session.filter(open -> mayBeUsed(open, request));
        Optional<Session> usable = live.filter(open -> isEnough(open, request, required));
        if (usable.isPresent() && request.prompt() != Prompt.ANEW) {
            return new NextStep.UseSession(usable.get(), required);
        }
        if (access.highestOpen(portal.id())
                .filter(level -> level.isAtLeast(required))
                .isEmpty()) {
            return new NextStep.Refuse(
                    OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS, "no open way to sign in reaches " + required.acr());
        }
        if (request.prompt() == Prompt.NONE) {
            return new NextStep.Refuse(OAuthError.LOGIN_REQUIRED, "the citizen has to sign in");
        }
        return live.filter(open -> request.prompt() == Prompt.AS_NEEDED && canStepUp(open, request, required))
                .<NextStep>map(open -> new NextStep.StepUp(open, required))
                .orElseGet(() -> new NextStep.SignIn(required));
    }

    private boolean mayBeUsed(Session session, AuthorizationRequest request) {
        return session.closingAt() == null
                && isYoungEnough(session, request.maxAge())
                && expected.include(session.citizenId(), request.subject().orElse(null), request.portalId());
    }

    private boolean isEnough(Session session, AuthorizationRequest request, Level required) {
        return access.strongest(session.methods(), request.portalId())
                .filter(strength -> strength.level().isAtLeast(required))
                .isPresent();
    }

    /** Only what two factors opened goes on with the app alone: a password-only session never becomes a stronger one. */
    private boolean canStepUp(Session session, AuthorizationRequest request, Level required) {
        return !session.isPasswordOnly()
                && session.methods().contains(Method.PASSWORD)
                && !session.methods().contains(Method.TOTP)
                && access.strongest(List.of(Method.TOTP), request.portalId())
                        .filter(strength -> strength.level().isAtLeast(required))
                        .isPresent();
    }

    private boolean isYoungEnough(Session session, Optional<Duration> maxAge) {
        return maxAge.map(age -> session.authTime().plus(age).isAfter(clock.instant()))
                .orElse(true);
    }
}

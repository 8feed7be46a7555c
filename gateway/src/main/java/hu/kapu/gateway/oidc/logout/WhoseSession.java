package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SignedInPortal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a portal's ID token is of the very session that the browser has: then nobody has to be asked. Whatever else is
 * suspect (OpenID Connect RP-Initiated Logout 1.0, section 2).
 */
@ApplicationScoped
class WhoseSession {
    private final Portals portals;
    private final PairwiseSubjects subjects;

    WhoseSession(Portals portals, PairwiseSubjects subjects) {
        this.portals = portals;
        this.subjects = subjects;
    }

    boolean isMeant(LogoutWish wish, Session session, List<SignedInPortal> opened) {
        return Optional.ofNullable(wish.portalId())
                .flatMap(portals::byId)
                .filter(portal ->
                        subjects.sub(portal.sector(), session.citizenId()).equals(wish.sub()))
                .filter(portal -> isOneOf(wish.sid(), portal, opened))
                .isPresent();
    }

    private boolean isOneOf(@Nullable String sid, Portal portal, List<SignedInPortal> opened) {
        return opened.stream()
                .filter(each -> each.portalId().equals(portal.id()))
                .anyMatch(
                        each -> subjects.sid(portal.sector(), each.sessionId()).equals(sid));
    }
}

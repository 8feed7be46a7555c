package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.portal.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Portals change while citizens are signing in: nobody is redirected to an address that is registered no longer, or to a
 * portal that has been disabled since (RFC 9700, section 4.1.3).
 */
@ApplicationScoped
class StillRegistered {
    private final Portals portals;
    private final BrowserAnswers browser;

    StillRegistered(Portals portals, BrowserAnswers browser) {
        this.portals = portals;
        this.browser = browser;
    }

    /** The page to show instead. */
    Optional<Response> objection(PendingAuthorization pending) {
        boolean registered = portals.byId(pending.portalId())
                .filter(portal -> portal.redirectsTo(pending.redirectUri()))
                .isPresent();
        return registered
                ? Optional.empty()
                : Optional.of(portals.disabledById(pending.portalId())
                        .map(browser::portalDisabled)
                        .orElseGet(browser::portalRequestRefused));
    }
}

package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.session.PortalsToTell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The portals that registered where logout tokens are posted to. */
@ApplicationScoped
class BackChannelPortals implements PortalsToTell {
    private final Portals portals;

    BackChannelPortals(Portals portals) {
        this.portals = portals;
    }

    @Override
    public Set<String> ids() {
        return portals.all().stream()
                .filter(portal -> portal.logout().backChannel().isPresent())
                .map(Portal::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}

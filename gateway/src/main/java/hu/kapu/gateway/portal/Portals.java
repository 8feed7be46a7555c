package hu.kapu.gateway.portal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All portals, held in memory; a portal that is configured wrongly stops the start with the reason. */
@Startup
@ApplicationScoped
public class Portals {
    private final Map<String, Portal> byId = new LinkedHashMap<>();
    private final Map<String, Portal> byClientId = new HashMap<>();

    Portals(PortalsConfig config) {
        config.byId().forEach((id, portal) -> add(PortalReader.read(id, portal)));
    }

    public Optional<Portal> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Portal> byClientId(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    public Collection<Portal> all() {
        return byId.values();
    }

    private void add(Portal portal) {
        byId.put(portal.id(), portal);
        Portal other = byClientId.put(portal.clientId(), portal);
        if (other != null) {
            throw new IllegalArgumentException("portals " + other.id() + " and " + portal.id() + " share a client id");
        }
    }
}

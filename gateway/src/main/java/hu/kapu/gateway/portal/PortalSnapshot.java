package hu.kapu.gateway.portal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All portals at one moment. Who is disabled has a place of their own, so that nobody lets them in by oversight. */
final class PortalSnapshot {
    private final Map<String, KeptPortal> kept = new TreeMap<>();
    private final Map<String, Portal> byId = new TreeMap<>();
    private final Map<String, Portal> byClientId = new HashMap<>();
    private final Map<String, Portal> disabledById = new HashMap<>();
    private final Map<String, Portal> disabledByClientId = new HashMap<>();

    private PortalSnapshot(Collection<KeptPortal> portals) {
        portals.forEach(this::add);
    }

    /** Fails when two portals share an id or a client id; whoever makes one has looked before. */
    static PortalSnapshot of(Collection<KeptPortal> portals) {
        return new PortalSnapshot(portals);
    }

    Optional<Portal> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Portal> byClientId(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    Optional<Portal> disabledById(String id) {
        return Optional.ofNullable(disabledById.get(id));
    }

    Optional<Portal> disabledByClientId(String clientId) {
        return Optional.ofNullable(disabledByClientId.get(clientId));
    }

    Collection<Portal> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Disabled ones too. */
    Optional<KeptPortal> kept(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    Collection<KeptPortal> kept() {
        return Collections.unmodifiableCollection(kept.values());
    }

    private void add(KeptPortal each) {
        Portal portal = each.portal();
        boolean newId = kept.putIfAbsent(portal.id(), each) == null;
        boolean newClientId =
                !byClientId.containsKey(portal.clientId()) && !disabledByClientId.containsKey(portal.clientId());
        if (!newId || !newClientId) {
            throw new IllegalStateException("portal " + portal.id() + " shares its id or its client id with another");
        }
        if (each.isDisabled()) {
            disabledById.put(portal.id(), portal);
            disabledByClientId.put(portal.clientId(), portal);
        } else {
            byId.put(portal.id(), portal);
            byClientId.put(portal.clientId(), portal);
        }
    }
}

package hu.kapu.gateway.portal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/**
 * All portals, held in memory. Whoever asks sees one consistent state; a change replaces the whole of it at once. A portal
 * that is disabled is none of them.
 */
@Startup
@ApplicationScoped
public class Portals {
    private volatile PortalSnapshot present;

    @Inject
    Portals(PortalFiles files) {
        this(PortalSnapshot.of(files.portals()));
    }

    Portals(PortalSnapshot present) {
        this.present = present;
    }

    public Optional<Portal> byId(String id) {
        return present.byId(id);
    }

    public Optional<Portal> byClientId(String clientId) {
        return present.byClientId(clientId);
    }

    /** Nobody is let in there any more, but citizens may still be on their way. */
    public Optional<Portal> disabledById(String id) {
        return present.disabledById(id);
    }

    /** The same by its client id, which a portal's request brings. */
    public Optional<Portal> disabledByClientId(String clientId) {
        return present.disabledByClientId(clientId);
    }

    public Collection<Portal> all() {
        return present.all();
    }

    /** With disabled ones and with the places they are kept in, by id. */
    public Collection<KeptPortal> kept() {
        return present.kept();
    }

    public Optional<KeptPortal> kept(String id) {
        return present.kept(id);
    }

    PortalSnapshot snapshot() {
        return present;
    }

    void become(PortalSnapshot next) {
        present = next;
    }
}

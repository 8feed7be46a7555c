package hu.kapu.gateway.portal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The warnings about portals in force: each is logged once when its portal is loaded, and all are counted. */
@ApplicationScoped
class PortalWarnings {
    private static final Logger LOG = Logger.getLogger(PortalWarnings.class);

    private record Given(String portal, PortalWarning warning) {}

    private volatile Set<Given> present = Set.of();

    PortalWarnings(MeterRegistry registry) {
        Gauge.builder("kapu.portal.warnings", this, warnings -> warnings.present.size())
                .description("Warnings about portals that are in force, such as one that PKCE is not required of")
                .register(registry);
    }

    synchronized void are(Collection<Portal> portals) {
        Set<Given> now = portals.stream()
                .flatMap(portal -> PortalWarning.of(portal).stream().map(warning -> new Given(portal.id(), warning)))
                .collect(Collectors.toUnmodifiableSet());
        now.stream()
                .filter(given -> !present.contains(given))
                .forEach(given -> LOG.warnf(
                        "Portal %s: %s %s",
                        given.portal(), given.warning().code(), given.warning().sentence()));
        present = now;
    }
}

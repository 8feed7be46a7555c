package hu.kapu.gateway.portal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What is wrong with portals now: each trouble is logged once, all are counted and shown beside the readiness. */
@Startup
@ApplicationScoped
class PortalTroubles {
    private static final Logger LOG = Logger.getLogger(PortalTroubles.class);

    private volatile List<PortalTrouble> present = List.of();

    PortalTroubles(MeterRegistry registry) {
        Gauge.builder("kapu.portal.troubles", this, troubles -> troubles.present.size())
                .description("Mistakes in portals' documents that keep a newer state from coming into force")
                .register(registry);
    }

    List<PortalTrouble> present() {
        return present;
    }

    synchronized void are(List<PortalTrouble> now) {
        Set<PortalTrouble> known = new HashSet<>(present);
        now.stream()
                .filter(trouble -> !known.contains(trouble))
                .forEach(trouble -> LOG.errorf("A portal stays as it was: %s", trouble));
        if (now.isEmpty() && !known.isEmpty()) {
            LOG.info("Every portal is as it is written down again");
        }
        present = List.copyOf(now);
    }
}

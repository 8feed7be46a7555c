package hu.kapu.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells what is wrong with portals. That takes nobody out of service: the portals in force go on working. */
@Readiness
@ApplicationScoped
class PortalsReadiness implements HealthCheck {
    private final Portals portals;
    private final PortalTroubles troubles;

    PortalsReadiness(Portals portals, PortalTroubles troubles) {
        this.portals = portals;
        this.troubles = troubles;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("portals")
                .up()
                .withData("open", portals.all().size());
        if (!troubles.present().isEmpty()) {
            response.withData(
                    "troubles",
                    troubles.present().stream().map(PortalTrouble::toString).collect(Collectors.joining("; ")));
        }
        return response.build();
    }
}

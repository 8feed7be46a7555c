package hu.kapu.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the database has been asked for portals once. What is wrong with portals later is told, and takes
 * nobody out of service: the portals in force go on working.
 */
@Readiness
@ApplicationScoped
class PortalsReadiness implements HealthCheck {
    private final Portals portals;
    private final PortalsInForce inForce;
    private final PortalTroubles troubles;

    PortalsReadiness(Portals portals, PortalsInForce inForce, PortalTroubles troubles) {
        this.portals = portals;
        this.inForce = inForce;
        this.troubles = troubles;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("portals")
                .status(inForce.isComplete())
                .withData("open", portals.all().size());
        if (!troubles.present().isEmpty()) {
            response.withData(
                    "troubles",
                    troubles.present().stream().map(PortalTrouble::toString).collect(Collectors.joining("; ")));
        }
        return response.build();
    }
}

package hu.kapu.kit.readiness;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the start in production when any check has a finding, and names all of them. */
@ApplicationScoped
class ProductionStart {
    private static final String PRODUCTION = "production";
    /** Whatever is not spelled exactly so is production: a slip of the pen must not open the door. */
    private static final String DEVELOPMENT = "development";

    private final String environment;
    private final List<ProductionCheck> checks;

    ProductionStart(
            @ConfigProperty(name = "kapu.environment", defaultValue = PRODUCTION) String environment,
            @All List<ProductionCheck> checks) {
        this.environment = environment;
        this.checks = checks;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (environment.equals(DEVELOPMENT)) {
            return;
        }
        List<String> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        if (!findings.isEmpty()) {
            throw new NotFitForProduction(findings);
        }
    }
}

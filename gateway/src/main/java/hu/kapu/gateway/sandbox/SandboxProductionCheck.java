package hu.kapu.gateway.sandbox;

import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A sandbox publishes the secrets of its citizens and lets anybody move the date: neither may happen in production. */
@ApplicationScoped
class SandboxProductionCheck implements ProductionCheck {
    private final SandboxConfig config;

    SandboxProductionCheck(SandboxConfig config) {
        this.config = config;
    }

    @Override
    public List<String> findings() {
        return config.enabled()
                ? List.of("kapu.sandbox.enabled lets anybody move a portal's date and publishes secrets")
                : List.of();
    }
}

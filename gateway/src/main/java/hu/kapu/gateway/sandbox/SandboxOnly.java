package hu.kapu.gateway.sandbox;

import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Keeps the sandbox's tasks from running anywhere else. */
@Singleton
class SandboxOnly implements SkipPredicate {
    private final SandboxConfig config;

    SandboxOnly(SandboxConfig config) {
        this.config = config;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !config.enabled();
    }
}

package hu.kapu.identity.activation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes codes a day after their use or expiry, in small batches that any instance may run. */
@ApplicationScoped
class SweepFirstLoginCodes {
    private final FirstLoginCodes codes;
    private final ActivationSettings settings;
    private final Clock clock;

    SweepFirstLoginCodes(FirstLoginCodes codes, ActivationSettings settings, Clock clock) {
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> sweep() {
        return codes.sweep(clock.instant().minus(settings.codeRetention())).replaceWithVoid();
    }
}

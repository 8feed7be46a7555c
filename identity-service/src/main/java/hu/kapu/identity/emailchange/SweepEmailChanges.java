package hu.kapu.identity.emailchange;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes changes that are over and former addresses whose time is up, in small batches that any instance may run. */
@ApplicationScoped
class SweepEmailChanges {
    private final EmailChanges changes;
    private final FormerAddresses formerAddresses;
    private final EmailChangeSettings settings;
    private final Clock clock;

    SweepEmailChanges(
            EmailChanges changes, FormerAddresses formerAddresses, EmailChangeSettings settings, Clock clock) {
        this.changes = changes;
        this.formerAddresses = formerAddresses;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return changes.sweep(now.minus(settings.retention()))
                .chain(() -> formerAddresses.sweep(now.minus(settings.formerAddressRetention())))
                .replaceWithVoid();
    }
}

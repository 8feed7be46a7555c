package hu.kapu.identity.mailing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes rows that count nothing any more, in small batches that any instance may run. */
@ApplicationScoped
class SweepMailBudgets {
    private static final int BATCH = 1_000;

    private final MailBudget budget;
    private final MailingSettings settings;
    private final Clock clock;

    SweepMailBudgets(MailBudget budget, MailingSettings settings, Clock clock) {
        this.budget = budget;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> budget.sweep(clock.instant().minus(settings.retention()), BATCH))
                .whilst(deleted -> deleted == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

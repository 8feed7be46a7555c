package hu.kapu.identity.alarm;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes notices and attempts whose time is over, in small batches that any instance may run. */
@ApplicationScoped
class SweepAlarms {
    private final Notices notices;
    private final AlarmBudget budget;
    private final Clock clock;

    SweepAlarms(Notices notices, AlarmBudget budget, Clock clock) {
        this.notices = notices;
        this.budget = budget;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return notices.sweep(now).chain(() -> budget.sweep(now));
    }
}

package hu.kapu.secondfactor.emailcode;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Deletes codes and mail budgets that are over. Several instances may do so at once. */
@ApplicationScoped
class EmailCodeRetention {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 10_000;

    private final Pool pool;
    private final Challenges challenges;
    private final MailBudgets budgets;
    private final Clock clock;

    EmailCodeRetention(Pool pool, Challenges challenges, MailBudgets budgets, Clock clock) {
        this.pool = pool;
        this.challenges = challenges;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deleteOld() {
        Instant before = clock.instant().minus(KEPT);
        return batches(() -> challenges.deleteOlderThan(pool, before, BATCH))
                .chain(() -> batches(() -> budgets.deleteOlderThan(pool, before, BATCH)));
    }

    private static Uni<Void> batches(Supplier<Uni<Integer>> delete) {
        return Multi.createBy()
                .repeating()
                .uni(delete::get)
                .whilst(deleted -> deleted == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

package hu.kapu.secondfactor.verification;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes the attempts of transactions long over. Several instances may do so at once. */
@ApplicationScoped
class AttemptRetention {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 10_000;

    private final Pool pool;
    private final TransactionAttempts attempts;
    private final Clock clock;

    AttemptRetention(Pool pool, TransactionAttempts attempts, Clock clock) {
        this.pool = pool;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deleteOld() {
        Instant before = clock.instant().minus(KEPT);
        return Multi.createBy()
                .repeating()
                .uni(() -> attempts.deleteOlderThan(pool, before, BATCH))
                .whilst(deleted -> deleted == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

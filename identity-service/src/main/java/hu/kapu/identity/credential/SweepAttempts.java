package hu.kapu.identity.credential;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Deletes attempt rows that nothing hangs on any more, in small batches that any instance may run. */
@ApplicationScoped
class SweepAttempts {
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final CredentialSettings settings;
    private final Clock clock;

    SweepAttempts(Pool pool, CredentialSettings settings, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return deleteAll(AttemptSql.SWEEP_NAMES).chain(() -> deleteAll(AttemptSql.SWEEP_DEVICES));
    }

    /** Batch after batch: strangers can make rows faster than one batch a minute would take them away. */
    private Uni<Void> deleteAll(String sql) {
        return Multi.createBy()
                .repeating()
                .uni(() -> delete(sql))
                .whilst(deleted -> deleted == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> delete(String sql) {
        OffsetDateTime since =
                clock.instant().minus(settings.attemptRetention()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(sql).execute(Tuple.of(since, BATCH)).map(SqlResult::rowCount);
    }
}

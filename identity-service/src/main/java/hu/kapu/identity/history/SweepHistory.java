package hu.kapu.identity.history;

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

/** Erases what entries say when their time is over, in small batches that any instance may run. */
@ApplicationScoped
class SweepHistory {
    private static final int BATCH = 1_000;
    private static final String ERASE = """
            update history_entry set salt = null, content = null where (citizen_id, position) in (
                select citizen_id, position from history_entry where at < $1 and content is not null limit $2)
            """;

    private final Pool pool;
    private final HistorySettings settings;
    private final Clock clock;

    SweepHistory(Pool pool, HistorySettings settings, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(this::erase)
                .whilst(erased -> erased == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> erase() {
        OffsetDateTime before = clock.instant().minus(settings.retention()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(ERASE).execute(Tuple.of(before, BATCH)).map(SqlResult::rowCount);
    }
}

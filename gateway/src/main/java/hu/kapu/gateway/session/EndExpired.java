package hu.kapu.gateway.session;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Ends sessions whose time is over, so that portals are told. One that only lies unused is left alone: its citizen may be
 * at work in a portal.
 */
@ApplicationScoped
class EndExpired {
    private static final long BATCH = 500;
    private static final String END = """
            update session set ended_at = ends_at where id in (
                select id from session where ended_at is null and ends_at <= $1
                order by ends_at limit $2 for update skip locked)
            returning id""";

    private final Pool pool;
    private final LogoutNotices notices;
    private final Clock clock;

    EndExpired(Pool pool, LogoutNotices notices, Clock clock) {
        this.pool = pool;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(every = "5s", identity = "expired-sessions", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> connection
                .preparedQuery(END)
                .execute(Tuple.of(EpochRows.utc(now), BATCH))
                .chain(rows -> tell(connection, ids(rows), now)));
    }

    private Uni<Void> tell(SqlConnection connection, List<UUID> ended, Instant now) {
        return ended.isEmpty()
                ? Uni.createFrom().voidItem()
                : notices.ofSessions(connection, ended, now).replaceWithVoid();
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}

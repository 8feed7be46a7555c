package hu.kapu.identity.credential;

import hu.kapu.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Tells that nobody can try a citizen's password for a while, at a moment of its own: if the answer to the fifth wrong
 * password waited for this, it would come later for names that somebody has. Any instance may tell; one does.
 */
@ApplicationScoped
class TellOfWaits {
    /** A password that was not settled by now never will be: its service has died meanwhile. */
    private static final Duration UNSETTLED = Duration.ofSeconds(30);

    /** Rows of names that nobody has are taken off the list without a word. */
    private static final String DUE = """
            select row_key, citizen_id, attempt_at, waits_until from name_attempt
            where wait_to_tell and (outcome is not null or attempt_at < $1) order by attempt_at limit 100
            """;

    private static final String LOCK_CITIZEN = "select id from citizen where id = $1 for update";

    private static final String TOLD = """
            update name_attempt set wait_to_tell = false
            where row_key = $1 and attempt_at = $2 and wait_to_tell and waits_until is not null
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;

    TellOfWaits(Pool pool, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        Instant unsettled = clock.instant().minus(UNSETTLED);
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(unsettled.atOffset(ZoneOffset.UTC)))
                .onItem()
                .transformToMulti(RowSet::toMulti)
                .onItem()
                .transformToUniAndConcatenate(row -> pool.withTransaction(connection -> tell(connection, row)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection connection, Row row) {
        Tuple wait = Tuple.of(Buffer.buffer(row.getBuffer("row_key").getBytes()), row.getOffsetDateTime("attempt_at"));
        return connection
                .preparedQuery(LOCK_CITIZEN)
                .execute(Tuple.of(row.getUUID("citizen_id")))
                .chain(() -> connection.preparedQuery(TOLD).execute(wait))
                .chain(told -> told.rowCount() == 1 && row.getUUID("citizen_id") != null
                        ? outbox.append(connection, locked(row).event())
                        : Uni.createFrom().voidItem());
    }

    private static PasswordLocked locked(Row row) {
        return new PasswordLocked(
                row.getUUID("citizen_id"),
                row.getOffsetDateTime("attempt_at").toInstant(),
                row.getOffsetDateTime("waits_until").toInstant(),
                false);
    }
}

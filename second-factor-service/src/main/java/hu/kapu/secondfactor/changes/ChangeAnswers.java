package hu.kapu.secondfactor.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What each change was answered, for a repeated call. Several instances may delete old ones at once. */
@ApplicationScoped
class ChangeAnswers {
    private static final int BATCH = 10_000;

    private static final String FIND = "SELECT answer FROM factor_change WHERE citizen_id = $1 AND attempt_id = $2";

    private static final String KEEP = """
            INSERT INTO factor_change (citizen_id, attempt_id, answer, answered_at) VALUES ($1, $2, $3, $4)""";

    private static final String DELETE_OLD = """
            DELETE FROM factor_change
             WHERE ctid = ANY (ARRAY(SELECT ctid FROM factor_change WHERE answered_at < $1 LIMIT $2))""";

    private final Pool pool;
    private final ObjectMapper json;
    private final ChangeSettings settings;
    private final Clock clock;

    ChangeAnswers(Pool pool, ObjectMapper json, ChangeSettings settings, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    <D> Uni<Optional<D>> find(SqlClient client, UUID citizen, UUID attempt, Class<D> outcome) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(citizen, attempt))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> read(row.getString("answer"), outcome))
                        .findFirst());
    }

    Uni<Void> keep(Change change, UUID attempt, Object outcome) {
        return change.connection()
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        change.citizen(), attempt, write(outcome), change.now().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deleteOld() {
        return pool.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(clock.instant().minus(settings.answersKept()).atOffset(ZoneOffset.UTC), BATCH))
                .chain(rows -> rows.rowCount() == BATCH
                        ? deleteOld()
                        : Uni.createFrom().voidItem());
    }

    private String write(Object outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <D> D read(String kept, Class<D> outcome) {
        try {
            return json.readValue(kept, outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package hu.kapu.identity.history;

import hu.kapu.identity.history.Checkpoint.Head;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Checkpoints on their way to the storage, and which heads they have. */
@ApplicationScoped
class CheckpointLog {
    private static final String DUE = """
            select citizen_id, length, hash from history_head where length > checkpointed order by citizen_id limit $1
            """;
    private static final String LAST = "select number, hash from history_checkpoint order by number desc limit 1";
    private static final String ADD =
            "insert into history_checkpoint (number, at, hash, document) values ($1, $2, $3, $4)";
    private static final String MARK = """
            update history_head h set checkpointed = greatest(h.checkpointed, c.length)
            from unnest($1::uuid[], $2::bigint[]) as c (citizen_id, length) where h.citizen_id = c.citizen_id
            """;
    private static final String WAITING =
            "select number, document from history_checkpoint where stored_at is null order by number";
    private static final String STORED =
            "update history_checkpoint set stored_at = $2, document = null where number = $1 and stored_at is null";

    private final Pool pool;

    CheckpointLog(Pool pool) {
        this.pool = pool;
    }

    /** The checkpoint that was made last; number 0 and zero bytes before the first. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Last(long number, byte[] hash) {}

    /** A checkpoint that is not in the storage yet. */
    record Waiting(long number, String document) {}

    /** The heads that no checkpoint has yet, at most so many. */
    Uni<List<Head>> due(int limit) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(limit))
                .map(rows -> stream(rows)
                        .map(row -> new Head(
                                row.getUUID("citizen_id"),
                                row.getLong("length"),
                                row.getBuffer("hash").getBytes()))
                        .toList());
    }

    Uni<Last> last() {
        return pool.query(LAST)
                .execute()
                .map(rows -> stream(rows)
                        .findFirst()
                        .map(row -> new Last(
                                row.getLong("number"), row.getBuffer("hash").getBytes()))
                        .orElseGet(() -> new Last(0, new byte[Checkpoint.HASH_BYTES])));
    }

    /** Of two instances that add the same number one fails. */
    Uni<Void> add(Checkpoint checkpoint, byte[] hash, String document) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(ADD)
                .execute(Tuple.of(checkpoint.number(), utc(checkpoint.at()), Buffer.buffer(hash), document))
                .chain(() -> mark(connection, checkpoint.heads())));
    }

    Uni<List<Waiting>> waiting() {
        return pool.query(WAITING)
                .execute()
                .map(rows -> stream(rows)
                        .map(row -> new Waiting(row.getLong("number"), row.getString("document")))
                        .toList());
    }

    Uni<Void> stored(long number, Instant at) {
        return pool.preparedQuery(STORED).execute(Tuple.of(number, utc(at))).replaceWithVoid();
    }

    private static Uni<Void> mark(SqlConnection connection, List<Head> heads) {
        UUID[] citizens = heads.stream().map(Head::citizen).toArray(UUID[]::new);
        Long[] lengths = heads.stream().map(Head::length).toArray(Long[]::new);
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.of(citizens, lengths))
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}

package hu.kapu.identity.history;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The citizens' chains in the database. */
@ApplicationScoped
public class HistoryLog {
    private static final int SALT_BYTES = 32;
    /** The one thing that is still told of a closed account. */
    private static final String CLOSED = "citizen-closed.v1";

    private static final String LOCK_HEAD = """
            insert into history_head as h (citizen_id, length, hash, checkpointed) values ($1, 0, $2, 0)
            on conflict (citizen_id) do update set length = h.length
            returning length, hash
            """;
    /** What comes after the closing of an account is chained with its content already erased. */
    private static final String APPEND = """
            with closed as (
                select exists (select 1 from citizen where id = $1 and status = 'CLOSED') and not $8::boolean as gone),
            entry as (
                insert into history_entry (citizen_id, position, at, salt, content, commitment, hash)
                select $1, $2::bigint, $3, case when not gone then $4::bytea end, case when not gone then $5::text end,
                       $6, $7::bytea
                from closed)
            update history_head set length = $2, hash = $7 where citizen_id = $1
            """;

    private static final String PAGE = """
            select position, content from history_entry
            where citizen_id = $1 and position < $2 and content is not null
            order by position desc limit $3
            """;
    private static final String WHOLE = """
            select position, at, salt, content, commitment, hash from history_entry
            where citizen_id = $1 order by position
            """;
    private static final String LOCK = "select length from history_head where citizen_id = $1 for update";
    private static final String ERASE = "update history_entry set salt = null, content = null where citizen_id = $1";

    private final Pool pool;
    private final SecureRandom random = new SecureRandom();

    HistoryLog(Pool pool) {
        this.pool = pool;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(long length, byte[] hash) {}

    /** In the caller's transaction, which holds the citizen's head from here to its end. */
    Uni<Void> append(SqlConnection connection, UUID citizen, HistoryContent content) {
        return connection
                .preparedQuery(LOCK_HEAD)
                .execute(Tuple.of(citizen, Buffer.buffer(Chain.genesis(citizen))))
                .map(HistoryLog::head)
                .chain(head -> append(connection, citizen, head, content));
    }

    /** Newest first, below the given position. */
    public Uni<List<HistoryEntry>> page(UUID citizen, long before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(citizen, before, limit))
                .map(rows -> stream(rows)
                        .map(row -> HistoryEntry.of(row.getLong("position"), row.getString("content")))
                        .toList());
    }

    /** The whole chain, oldest first, with what is left of erased entries. */
    Uni<List<StoredEntry>> chainOf(UUID citizen) {
        return pool.preparedQuery(WHOLE)
                .execute(Tuple.of(citizen))
                .map(rows -> stream(rows).map(HistoryLog::stored).toList());
    }

    /** In the caller's transaction: what the citizen's entries say is gone for good, the chain stays whole. */
    public Uni<Void> erase(SqlConnection connection, UUID citizen) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(citizen))
                .chain(() -> connection.preparedQuery(ERASE).execute(Tuple.of(citizen)))
                .replaceWithVoid();
    }

    private Uni<Void> append(SqlConnection connection, UUID citizen, Head head, HistoryContent content) {
        long position = head.length() + 1;
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String text = content.canonical();
        byte[] commitment = Chain.commitment(salt, text);
        byte[] hash = Chain.hash(head.hash(), position, content.at(), commitment);
        Object[] parameters = {
            citizen,
            position,
            content.at().atOffset(ZoneOffset.UTC),
            Buffer.buffer(salt),
            text,
            Buffer.buffer(commitment),
            Buffer.buffer(hash),
            content.type().equals(CLOSED)
        };
        return connection.preparedQuery(APPEND).execute(Tuple.from(parameters)).replaceWithVoid();
    }

    private static Head head(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new Head(row.getLong("length"), row.getBuffer("hash").getBytes());
    }

    private static StoredEntry stored(Row row) {
        return new StoredEntry(
                row.getLong("position"),
                row.getOffsetDateTime("at").toInstant(),
                bytes(row.getBuffer("salt")),
                row.getString("content"),
                row.getBuffer("commitment").getBytes(),
                row.getBuffer("hash").getBytes());
    }

    private static byte @Nullable [] bytes(io.vertx.mutiny.core.buffer.@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}

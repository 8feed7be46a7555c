package hu.kapu.gateway.registrar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What officials did and looked at: only ever added to, and read by auditors. */
@ApplicationScoped
class RegistrarAudit {
    /**
     * One thing one official did; the id makes a repetition the same entry.
     *
     * @param caseId under which key it was or will be carried out: entries that have it in common belong together
     */
    record Action(
            UUID id,
            Instant at,
            UUID official,
            String officialName,
            String office,
            String action,
            @Nullable UUID citizen,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable String reason) {}

    /** An action with its place in the record. */
    record Entry(long position, Action action) {}

    private final Pool pool;

    RegistrarAudit(Pool pool) {
        this.pool = pool;
    }

    /** False when it was recorded before. */
    Uni<Boolean> record(SqlConnection connection, Action action) {
        return write(connection, action);
    }

    /** By itself, for what changes nothing. */
    Uni<Boolean> record(Action action) {
        return write(pool, action);
    }

    private static Uni<Boolean> write(SqlClient client, Action action) {
        Tuple row = Tuple.tuple()
                .addUUID(action.id())
                .addOffsetDateTime(utc(action.at()))
                .addUUID(action.official())
                .addString(action.officialName())
                .addString(action.office())
                .addString(action.action())
                .addUUID(action.citizen())
                .addUUID(action.caseId())
                .addString(action.caseNumber())
                .addString(action.reason());
        return client.preparedQuery("""
                        insert into registrar_action (id, at, official, official_name, office, action, citizen_id,
                            case_id, case_number, reason)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing
                        """).execute(row).map(result -> result.rowCount() == 1);
    }

    /** Newest first, those before this position. */
    Uni<List<Entry>> before(long position, int count) {
        return pool.preparedQuery("select * from registrar_action where position < $1 order by position desc limit $2")
                .execute(Tuple.of(position, count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RegistrarAudit::entry)
                        .toList());
    }

    /** At most so many; how many they were. */
    Uni<Integer> deleteBefore(Instant instant, int batch) {
        return pool.preparedQuery("""
                        delete from registrar_action where position in (
                            select position from registrar_action where at < $1 order by position limit $2)
                        """).execute(Tuple.of(utc(instant), batch)).map(RowSet::rowCount);
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getLong("position"),
                new Action(
                        row.getUUID("id"),
                        row.getOffsetDateTime("at").toInstant(),
                        row.getUUID("official"),
                        row.getString("official_name"),
                        row.getString("office"),
                        row.getString("action"),
                        row.getUUID("citizen_id"),
                        row.getUUID("case_id"),
                        row.getString("case_number"),
                        row.getString("reason")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

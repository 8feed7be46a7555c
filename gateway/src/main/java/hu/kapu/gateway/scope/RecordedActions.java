package hu.kapu.gateway.scope;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The record of operators' actions, to be read by auditors; newest first. */
@ApplicationScoped
public class RecordedActions {
    private static final String BEFORE =
            "select * from operator_action where position < $1 order by position desc limit $2";
    private static final String ABOUT = """
            select * from operator_action
            where position < $1 and (asked = any($3) or citizen_id = $4) order by position desc limit $2
            """;

    /** An action with its place in the record. */
    public record Entry(long position, RecordedAction action) {}

    /**
     * How long the chain is and what it ends with.
     *
     * @param hash of the newest entry; empty when there has been none
     */
    public record Head(long length, String hash) {}

    private final Pool pool;
    private final AskedPersons askedPersons;

    RecordedActions(Pool pool, AskedPersons askedPersons) {
        this.pool = pool;
        this.askedPersons = askedPersons;
    }

    public Uni<List<Entry>> before(long position, int count) {
        return pool.preparedQuery(BEFORE).execute(Tuple.of(position, count)).map(RecordedActions::entries);
    }

    /**
     * Only what concerned or was asked about somebody.
     *
     * @param person their user name as it was asked for, or their id
     * @param citizen the same as an id, where it is one
     */
    public Uni<List<Entry>> about(String person, Optional<UUID> citizen, long position, int count) {
        Tuple parameters = Tuple.tuple()
                .addLong(position)
                .addInteger(count)
                .addArrayOfString(askedPersons.marks(person).toArray(String[]::new))
                .addUUID(citizen.orElse(null));
        return pool.preparedQuery(ABOUT).execute(parameters).map(RecordedActions::entries);
    }

    public Uni<Head> head() {
        return head(pool);
    }

    static Uni<Head> head(SqlClient client) {
        return client.query("select length, hash from operator_action_head")
                .execute()
                .map(rows -> head(rows.iterator().next()));
    }

    static RecordedAction action(Row row) {
        return new RecordedAction(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("caller"),
                row.getString("caller_name"),
                row.getString("action"),
                row.getUUID("citizen_id"),
                row.getString("subject"),
                row.getString("asked"));
    }

    private static Head head(Row row) {
        return new Head(row.getLong("length"), row.getString("hash"));
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Entry(row.getLong("position"), action(row)))
                .toList();
    }
}

package hu.kapu.gateway.scope;

import hu.kapu.gateway.scope.RecordedActions.Head;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the whole record of operators' actions once, in one snapshot, and tells what was done to it. */
@ApplicationScoped
class VerifyOperatorActions {
    private static final int FETCH = 1_000;
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String FORGOTTEN = "select forgotten, forgotten_hash from operator_action_head";
    private static final String PAGE = "select * from operator_action where number > $1 order by number limit $2";
    /** From before there was a chain, or put in past it: only what stands behind a chained entry is suspicious. */
    private static final String UNCHAINED = """
            select position from operator_action
            where number is null and position > (select min(position) from operator_action where number is not null)
            order by position limit 100
            """;

    /**
     * What came of it.
     *
     * @param forgotten how many were deleted for their age
     */
    record Report(long entries, long forgotten, Head head, List<String> findings) {}

    private final Pool pool;

    VerifyOperatorActions(Pool pool) {
        this.pool = pool;
    }

    /** @param seen heads that were noted elsewhere before this was called */
    Uni<Report> verify(List<Head> seen) {
        return pool.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> connection.query(FORGOTTEN).execute())
                .map(rows -> forgotten(rows.iterator().next()))
                .chain(forgotten -> verify(connection, forgotten, new ActionChainCheck(forgotten, seen))));
    }

    private static Uni<Report> verify(SqlConnection connection, Head forgotten, ActionChainCheck check) {
        return read(connection, check)
                .chain(() -> connection.query(UNCHAINED).execute())
                .invoke(rows -> rows.forEach(row -> check.unchained(row.getLong("position"))))
                .chain(() -> RecordedActions.head(connection))
                .invoke(check::end)
                .map(head -> new Report(check.read(), forgotten.length(), head, check.findings()));
    }

    private static Uni<Void> read(SqlConnection connection, ActionChainCheck check) {
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(check.number(), FETCH))
                .invoke(rows -> take(rows, check))
                .chain(rows -> rows.size() < FETCH ? Uni.createFrom().voidItem() : read(connection, check));
    }

    private static void take(RowSet<Row> rows, ActionChainCheck check) {
        rows.forEach(
                row -> check.next(new Head(row.getLong("number"), row.getString("hash")), RecordedActions.action(row)));
    }

    private static Head forgotten(Row row) {
        return new Head(row.getLong("forgotten"), row.getString("forgotten_hash"));
    }
}

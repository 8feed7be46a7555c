package hu.kapu.secondfactor.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * One row for each citizen who has, had or requests a second factor.
 *
 * <p>Every state change locks it first, which puts the events of one citizen in order. Facts of other tables are read
 * by a statement of their own after the lock: a statement that waits for it sees those tables as they were before.
 */
@ApplicationScoped
public class FactorOwners {
    private static final String LOCK_OR_MAKE = """
            INSERT INTO factor_owner (citizen_id) VALUES ($1)
            ON CONFLICT (citizen_id) DO UPDATE SET citizen_id = EXCLUDED.citizen_id""";

    private static final String LOCK = "SELECT citizen_id FROM factor_owner WHERE citizen_id = $1 FOR UPDATE";

    private static final String STANDING = """
            SELECT o.first_activated_at IS NOT NULL AS had_factor, o.last_ended_by,
                   (SELECT count(*) FROM authenticator a
                     WHERE a.citizen_id = o.citizen_id AND a.status IN ('active', 'disabled'))
                   + (SELECT count(*) FROM email_factor e
                       WHERE e.citizen_id = o.citizen_id AND e.status IN ('active', 'disabled')) AS present_factors,
                   o.closed_at IS NOT NULL AS closed
              FROM factor_owner o
             WHERE o.citizen_id = $1""";

    private static final String ACTIVATED = """
            UPDATE factor_owner
               SET first_activated_at = coalesce(first_activated_at, $2), last_ended_at = NULL, last_ended_by = NULL
             WHERE citizen_id = $1""";

    private static final String ENDED = """
            UPDATE factor_owner SET last_ended_at = $2, last_ended_by = $3
             WHERE citizen_id = $1 AND first_activated_at IS NOT NULL""";

    private static final String CLOSE = "UPDATE factor_owner SET closed_at = $2 WHERE citizen_id = $1";

    private static final String TAKE_WARNING = """
            UPDATE factor_owner
               SET wrong_code_warning_at = $2
             WHERE citizen_id = $1 AND (wrong_code_warning_at IS NULL OR wrong_code_warning_at <= $3)""";

    /**
     * Puts into a statement about factors when it looks at them: while the account is frozen, as they stood when it was.
     *
     * @param row what the statement calls a factor
     * @param now its parameter for the present time
     */
    public static String lookingAt(String statement, String row, String now) {
        String frozenAt = "(SELECT o.frozen_at FROM factor_owner o WHERE o.citizen_id = " + row + ".citizen_id)";
        return statement.replace("{looked_at}", "coalesce(" + frozenAt + ", " + now + ")");
    }

    /** Locks the citizen's row and makes it if there is none. */
    public Uni<Void> lockOrMake(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(LOCK_OR_MAKE).execute(Tuple.of(citizen)).replaceWithVoid();
    }

    /** Locks the citizen's row; false if there is none, and with it no factor. */
    public Uni<Boolean> lock(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(citizen)).map(rows -> rows.size() == 1);
    }

    public Uni<Standing> standing(SqlClient client, UUID citizen) {
        return client.preparedQuery(STANDING).execute(Tuple.of(citizen)).map(FactorOwners::standing);
    }

    /** Remembers that the citizen has a factor from now on. */
    public Uni<Void> activated(SqlConnection connection, UUID citizen, Instant now) {
        return connection
                .preparedQuery(ACTIVATED)
                .execute(Tuple.of(citizen, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Remembers how the last factor ended; only then the password alone may request one again. */
    public Uni<Void> ended(SqlConnection connection, UUID citizen, Ending by, Instant now) {
        return connection
                .preparedQuery(ENDED)
                .execute(Tuple.of(citizen, now.atOffset(ZoneOffset.UTC), by.wireName()))
                .replaceWithVoid();
    }

    /** The account is no more: nothing is ever requested for it again. */
    public Uni<Void> close(SqlConnection connection, UUID citizen, Instant now) {
        return connection
                .preparedQuery(CLOSE)
                .execute(Tuple.of(citizen, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Takes the one warning there may be since {@code notSince}; false if it has been sent already. */
    public Uni<Boolean> takeWarning(SqlConnection connection, UUID citizen, Instant now, Instant notSince) {
        return connection
                .preparedQuery(TAKE_WARNING)
                .execute(Tuple.of(citizen, now.atOffset(ZoneOffset.UTC), notSince.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Standing standing(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Standing(
                    row.getLong("present_factors").intValue(),
                    row.getBoolean("had_factor"),
                    Optional.ofNullable(row.getString("last_ended_by")).map(Ending::ofColumn),
                    row.getBoolean("closed"));
        }
        return Standing.NEWCOMER;
    }
}

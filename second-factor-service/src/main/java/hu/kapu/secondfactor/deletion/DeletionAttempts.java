package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.attempts.RollingBudget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The budget of each citizen's deletion code, changed by one conditional statement. */
@ApplicationScoped
class DeletionAttempts {
    private static final String RESERVE = """
            UPDATE factor_owner
               SET deletion_code_failures = (array_append(deletion_code_failures, $2))
                       [greatest(1, cardinality(deletion_code_failures) + 2 - $3):]
             WHERE citizen_id = $1
               AND (cardinality(deletion_code_failures) < $3
                    OR deletion_code_failures[cardinality(deletion_code_failures) - $3 + 1] <= $4)
            RETURNING deletion_code_failures AS failures""";

    private static final String FAILURES =
            "SELECT deletion_code_failures AS failures FROM factor_owner WHERE citizen_id = $1";

    private static final String CLEAR = "UPDATE factor_owner SET deletion_code_failures = '{}' WHERE citizen_id = $1";

    private final DeletionSettings settings;

    DeletionAttempts(DeletionSettings settings) {
        this.settings = settings;
    }

    /** Counts an attempt before the code is looked at and returns how many are left; empty if none was. */
    Uni<Optional<Integer>> reserve(SqlConnection connection, UUID citizen, Instant now) {
        RollingBudget budget = settings.rolling();
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.of(
                        citizen,
                        now.atOffset(ZoneOffset.UTC),
                        budget.limit(),
                        budget.forgottenUpTo(now).atOffset(ZoneOffset.UTC)))
                .map(rows -> failures(rows).map(failures -> budget.left(failures, now)));
    }

    /** When there will be a place again. */
    Uni<Instant> retryAt(SqlConnection connection, UUID citizen, Instant now) {
        return connection
                .preparedQuery(FAILURES)
                .execute(Tuple.of(citizen))
                .map(rows -> failures(rows)
                        .flatMap(failures -> settings.rolling().lockedUntil(failures, now))
                        .orElse(now));
    }

    Uni<Void> clear(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(CLEAR).execute(Tuple.of(citizen)).replaceWithVoid();
    }

    private static Optional<List<Instant>> failures(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                        .map(OffsetDateTime::toInstant)
                        .toList())
                .findFirst();
    }
}

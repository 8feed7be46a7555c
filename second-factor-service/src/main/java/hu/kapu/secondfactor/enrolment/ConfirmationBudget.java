package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.state.BudgetSettings;
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

/** Wrong codes typed to confirm an address: there is no factor yet on which to count them, so the citizen's row does. */
@ApplicationScoped
class ConfirmationBudget {
    private static final String RESERVE = """
            UPDATE factor_owner
               SET confirmation_failures =
                   (array_append(confirmation_failures, $2))[greatest(1, cardinality(confirmation_failures) + 2 - $3):]
             WHERE citizen_id = $1
               AND (cardinality(confirmation_failures) < $3
                    OR confirmation_failures[cardinality(confirmation_failures) - $3 + 1] <= $4)
            RETURNING confirmation_failures""";

    private static final String GIVE_BACK = """
            UPDATE factor_owner SET confirmation_failures = trim_array(confirmation_failures, 1) WHERE citizen_id = $1""";

    private static final String CLEAR = "UPDATE factor_owner SET confirmation_failures = '{}' WHERE citizen_id = $1";

    private static final String FAILURES = "SELECT confirmation_failures FROM factor_owner WHERE citizen_id = $1";

    private final BudgetSettings settings;

    ConfirmationBudget(BudgetSettings settings) {
        this.settings = settings;
    }

    /** Counts an attempt; how many are left after it, empty if there was no place. */
    Uni<Optional<Integer>> reserve(SqlConnection connection, UUID citizen, Instant now) {
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.of(
                        citizen,
                        now.atOffset(ZoneOffset.UTC),
                        settings.perWindow(),
                        settings.rolling().forgottenUpTo(now).atOffset(ZoneOffset.UTC)))
                .map(rows -> failures(rows).map(kept -> settings.rolling().left(kept, now)));
    }

    /** Takes back the attempt just counted. */
    Uni<Void> giveBack(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(GIVE_BACK).execute(Tuple.of(citizen)).replaceWithVoid();
    }

    /** Forgets the failures after a success. */
    Uni<Void> clear(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(CLEAR).execute(Tuple.of(citizen)).replaceWithVoid();
    }

    /** When there is a place again. */
    Uni<Instant> lockedUntil(SqlConnection connection, UUID citizen, Instant now) {
        return connection
                .preparedQuery(FAILURES)
                .execute(Tuple.of(citizen))
                .map(rows -> failures(rows)
                        .flatMap(kept -> settings.rolling().lockedUntil(kept, now))
                        .orElse(now));
    }

    private static Optional<List<Instant>> failures(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Arrays.stream(row.getArrayOfOffsetDateTimes("confirmation_failures"))
                        .map(OffsetDateTime::toInstant)
                        .toList())
                .findFirst();
    }
}

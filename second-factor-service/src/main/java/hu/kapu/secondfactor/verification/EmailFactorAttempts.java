package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.state.BudgetSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The budget of codes by e-mail, changed by one conditional statement each; a new code does not reset it. */
@ApplicationScoped
class EmailFactorAttempts {
    private static final String RESERVE = """
            UPDATE email_factor
               SET failures = (array_append(failures, $2))[greatest(1, cardinality(failures) + 2 - $3):],
                   failures_in_row = failures_in_row + 1
             WHERE id = $1 AND disabled_at IS NULL
               AND (cardinality(failures) < $3 OR failures[cardinality(failures) - $3 + 1] <= $4)
            RETURNING id, failures, failures_in_row""";

    private static final String CLEAR = """
            UPDATE email_factor SET last_used_at = $2, failures = '{}', failures_in_row = 0 WHERE id = $1""";

    private static final String GIVE_BACK = """
            UPDATE email_factor
               SET failures = trim_array(failures, 1), failures_in_row = failures_in_row - 1
             WHERE id = $1""";

    private final BudgetSettings budget;

    EmailFactorAttempts(BudgetSettings budget) {
        this.budget = budget;
    }

    /** Counts an attempt; empty if the factor has no place left or is disabled. */
    Uni<Optional<CountedFailures>> reserve(SqlConnection connection, UUID factor, Instant now) {
        Instant forgottenUpTo = budget.rolling().forgottenUpTo(now);
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.of(
                        factor,
                        now.atOffset(ZoneOffset.UTC),
                        budget.perWindow(),
                        forgottenUpTo.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EmailFactorAttempts::counted)
                        .findFirst());
    }

    /** Forgets the failures after a success. */
    Uni<Void> clear(SqlConnection connection, UUID factor, Instant now) {
        return connection
                .preparedQuery(CLEAR)
                .execute(Tuple.of(factor, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Takes back the attempt just counted. */
    Uni<Void> giveBack(SqlConnection connection, UUID factor) {
        return connection.preparedQuery(GIVE_BACK).execute(Tuple.of(factor)).replaceWithVoid();
    }

    private static CountedFailures counted(Row row) {
        return new CountedFailures(
                row.getUUID("id"),
                Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                        .map(OffsetDateTime::toInstant)
                        .toList(),
                row.getInteger("failures_in_row"));
    }
}

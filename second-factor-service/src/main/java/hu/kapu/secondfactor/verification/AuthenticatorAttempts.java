package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.totp.TimeStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The budget and the spent steps of authenticators, each changed by one conditional statement. */
@ApplicationScoped
class AuthenticatorAttempts {
    private static final String RESERVE = """
            UPDATE authenticator
               SET failures = (array_append(failures, $2))[greatest(1, cardinality(failures) + 2 - $3):],
                   failures_in_row = failures_in_row + 1
             WHERE citizen_id = $1 AND status = 'active'
               AND (cardinality(failures) < $3 OR failures[cardinality(failures) - $3 + 1] <= $4)
            RETURNING id, sealed_secret, last_step, failures, failures_in_row""";

    private static final String BURN = """
            UPDATE authenticator
               SET last_step = $2, last_used_at = $3, failures = '{}', failures_in_row = 0
             WHERE id = $1 AND last_step < $2""";

    private static final String GIVE_BACK = """
            UPDATE authenticator
               SET failures = trim_array(failures, 1), failures_in_row = failures_in_row - 1
             WHERE id = ANY($1)""";

    private static final String DISABLE = """
            UPDATE authenticator SET status = 'disabled', disabled_at = $2 WHERE id = $1 AND status = 'active'""";

    private final BudgetSettings budget;

    AuthenticatorAttempts(BudgetSettings budget) {
        this.budget = budget;
    }

    /** Counts an attempt on each of the citizen's authenticators that has a place left, and returns those. */
    Uni<List<ReservedAuthenticator>> reserve(SqlConnection connection, UUID citizen, Instant now) {
        Instant forgottenUpTo = budget.rolling().forgottenUpTo(now);
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.of(
                        citizen,
                        now.atOffset(ZoneOffset.UTC),
                        budget.perWindow(),
                        forgottenUpTo.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AuthenticatorAttempts::reserved)
                        .toList());
    }

    /** Spends a step and clears the failures; false if this or a newer step is spent already. */
    Uni<Boolean> burn(SqlConnection connection, UUID authenticator, TimeStep step, Instant now) {
        return connection
                .preparedQuery(BURN)
                .execute(Tuple.of(authenticator, step.number(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Takes back the attempt just counted. */
    Uni<Void> giveBack(SqlConnection connection, List<UUID> authenticators) {
        if (authenticators.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.tuple().addArrayOfUUID(authenticators.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> disable(SqlConnection connection, UUID authenticator, Instant now) {
        return connection
                .preparedQuery(DISABLE)
                .execute(Tuple.of(authenticator, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static ReservedAuthenticator reserved(Row row) {
        return new ReservedAuthenticator(
                row.getUUID("id"),
                row.getBuffer("sealed_secret"),
                new TimeStep(row.getLong("last_step")),
                Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                        .map(OffsetDateTime::toInstant)
                        .toList(),
                row.getInteger("failures_in_row"));
    }
}

package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.FactorOwners;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The budget and the spent steps of authenticators, each changed by one conditional statement. */
@ApplicationScoped
class AuthenticatorAttempts {
    private static final String RESERVE = FactorOwners.lookingAt("""
            UPDATE authenticator
               SET failures = (array_append(failures, $2))[greatest(1, cardinality(failures) + 2 - $3):],
                   failures_in_row = failures_in_row + 1
             WHERE citizen_id = $1 AND sealed_secret IS NOT NULL
               AND CASE WHEN $5::timestamptz IS NULL THEN status = 'active'
                        ELSE activated_at < $5 AND disabled_at IS NULL
                             AND (status = 'active' OR recoverable_until > {looked_at}
                                  OR inactive_since > {looked_at} - ($2::timestamptz - $6::timestamptz))
                   END
               AND (cardinality(failures) < $3 OR failures[cardinality(failures) - $3 + 1] <= $4)
            RETURNING id, sealed_secret, activated_at, failures, failures_in_row""", "authenticator", "$2");

    private static final String BURN = """
            UPDATE authenticator
               SET last_step = $2, last_used_at = $3, failures = '{}', failures_in_row = 0
             WHERE id = $1 AND last_step < $2 AND NOT $2 = ANY (burnt_steps)""";

    private static final String GIVE_BACK = """
            UPDATE authenticator
               SET failures = trim_array(failures, 1), failures_in_row = failures_in_row - 1
             WHERE id = ANY($1)""";

    private final BudgetSettings budget;

    AuthenticatorAttempts(BudgetSettings budget) {
        this.budget = budget;
    }

    /**
     * Counts an attempt on each of the citizen's authenticators that has a place left, and returns those. For a frozen
     * account those count that were activated before an instant, even if they were switched off or ended lately.
     */
    Uni<List<ReservedAuthenticator>> reserve(
            SqlConnection connection, UUID citizen, Optional<Instant> olderThan, Instant now) {
        Instant forgottenUpTo = budget.rolling().forgottenUpTo(now);
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.tuple()
                        .addUUID(citizen)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addInteger(budget.perWindow())
                        .addOffsetDateTime(forgottenUpTo.atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(olderThan
                                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                        .addOffsetDateTime(
                                now.minus(budget.switchedOffCountsFor()).atOffset(ZoneOffset.UTC)))
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

    private static ReservedAuthenticator reserved(Row row) {
        return new ReservedAuthenticator(
                new CountedFailures(
                        row.getUUID("id"),
                        Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                                .map(OffsetDateTime::toInstant)
                                .toList(),
                        row.getInteger("failures_in_row")),
                row.getBuffer("sealed_secret"),
                row.getOffsetDateTime("activated_at").toInstant());
    }
}

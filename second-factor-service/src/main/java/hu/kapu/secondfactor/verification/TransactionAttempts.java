package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.verification.Reservation.OtherCitizens;
import hu.kapu.secondfactor.verification.Reservation.Repeated;
import hu.kapu.secondfactor.verification.Reservation.Reserved;
import hu.kapu.secondfactor.verification.Reservation.Spent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The codes tried in one sign-in transaction, and the answer to the newest attempt.
 *
 * <p>The answer lies with the transaction rather than with the authenticator, so that two sign-ins of one citizen
 * cannot take each other's answer away.
 */
@ApplicationScoped
public class TransactionAttempts {
    /** Counts up to one more than the limit: that one marks a transaction whose budget is spent. */
    private static final String RESERVE = """
            INSERT INTO transaction_attempts AS t (transaction_id, citizen_id, attempts, started_at)
            VALUES ($1, $2, 1, $3)
            ON CONFLICT (transaction_id) DO UPDATE
               SET attempts = CASE WHEN t.last_attempt = $4 AND t.answered_at > $5 THEN t.attempts
                                   ELSE least(t.attempts + 1, $6 + 1) END
             WHERE t.citizen_id = EXCLUDED.citizen_id
            RETURNING attempts, CASE WHEN last_attempt = $4 AND answered_at > $5 THEN last_answer END AS answer""";

    private static final String ANSWER = """
            UPDATE transaction_attempts
               SET attempts = $2, last_attempt = $3, last_answer = $4, answered_at = $5
             WHERE transaction_id = $1""";

    private static final String DELETE_OLD = """
            DELETE FROM transaction_attempts
             WHERE transaction_id IN (SELECT transaction_id FROM transaction_attempts WHERE started_at < $1 LIMIT $2)""";

    private final BudgetSettings budget;

    TransactionAttempts(BudgetSettings budget) {
        this.budget = budget;
    }

    /** Takes a place before the code is looked at. */
    public Uni<Reservation> reserve(SqlConnection connection, Requester requester, UUID attempt, Instant now) {
        Instant repeatedSince = now.minus(budget.repeatAnswerFor());
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.tuple()
                        .addUUID(requester.transaction())
                        .addUUID(requester.citizen())
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addUUID(attempt)
                        .addOffsetDateTime(repeatedSince.atOffset(ZoneOffset.UTC))
                        .addInteger(budget.perTransaction()))
                .map(this::reservation);
    }

    /** Keeps the answer, and as many places as it costs; {@code attempts} is the number taken from now on. */
    public Uni<Void> answer(
            SqlConnection connection, UUID transaction, int attempts, UUID attempt, String answer, Instant now) {
        return connection
                .preparedQuery(ANSWER)
                .execute(Tuple.of(transaction, attempts, attempt, answer, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    Uni<Integer> deleteOlderThan(SqlClient client, Instant instant, int atMost) {
        return client.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(instant.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    private Reservation reservation(RowSet<Row> rows) {
        for (Row row : rows) {
            String answer = row.getString("answer");
            if (answer != null) {
                return new Repeated(answer);
            }
            int attempts = row.getInteger("attempts");
            return attempts > budget.perTransaction() ? new Spent() : new Reserved(attempts);
        }
        return new OtherCitizens();
    }
}

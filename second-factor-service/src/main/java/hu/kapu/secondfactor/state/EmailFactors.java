package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.state.Authenticators.ActivatedAs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
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

/** Codes by e-mail as a second factor: a citizen has at most one that has not ended. No address lies here. */
@ApplicationScoped
public class EmailFactors {
    private static final String OF_CITIZEN = """
            SELECT id, status AS kept, activated_at, last_used_at, inactive_since, failures
              FROM email_factor
             WHERE citizen_id = $1 AND status <> 'ended'""";

    private static final String OLDER_THAN = """
            SELECT id, CASE WHEN disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS kept, activated_at, last_used_at,
                   inactive_since, failures
              FROM email_factor
             WHERE citizen_id = $1 AND activated_at < $2
               AND status IN ('active', 'disabled')""";

    private static final String END_SWITCHED_OFF = """
            UPDATE email_factor SET status = 'ended', ended_at = $2, inactive_since = NULL
             WHERE citizen_id = $1 AND status = 'inactive'""";

    private static final String ACTIVATE = """
            INSERT INTO email_factor (id, citizen_id, status, activated_at, activated_in, enrolled_as)
            VALUES ($1, $2, 'active', $3, $4, $5)""";

    private static final String ACTIVATED_IN = """
            SELECT activated_at, enrolled_as
              FROM email_factor
             WHERE id = $1 AND citizen_id = $2 AND activated_in = $3""";

    /** The one that has not ended, switched off or not. */
    public Uni<Optional<EmailFactor>> of(SqlClient client, UUID citizen) {
        return client.preparedQuery(OF_CITIZEN).execute(Tuple.of(citizen)).map(EmailFactors::first);
    }

    /** The one that is present: active, locked or disabled. */
    public Uni<Optional<EmailFactor>> presentOf(SqlClient client, UUID citizen) {
        return of(client, citizen).map(factor -> factor.filter(EmailFactor::isPresent));
    }

    /**
     * For a frozen account: the one activated before an instant. One that was switched off or ended does not count,
     * unlike an app: whoever reads the mailbox has the notices too, and would need nothing else to take the account.
     */
    public Uni<Optional<EmailFactor>> olderThan(SqlClient client, UUID citizen, Instant instant) {
        return client.preparedQuery(OLDER_THAN)
                .execute(Tuple.of(citizen, instant.atOffset(ZoneOffset.UTC)))
                .map(EmailFactors::first);
    }

    /** Makes it the citizen's one; a former one that was switched off ends for good. */
    public Uni<Void> activate(SqlConnection connection, NewEmailFactor factor) {
        return connection
                .preparedQuery(END_SWITCHED_OFF)
                .execute(Tuple.of(factor.citizen(), factor.activatedAt().atOffset(ZoneOffset.UTC)))
                .chain(() -> connection
                        .preparedQuery(ACTIVATE)
                        .execute(Tuple.of(
                                factor.id(),
                                factor.citizen(),
                                factor.activatedAt().atOffset(ZoneOffset.UTC),
                                factor.transaction(),
                                factor.enrolledAs())))
                .replaceWithVoid();
    }

    /** The activation of the factor, if that happened for this citizen in this transaction. */
    public Uni<Optional<ActivatedAs>> activatedIn(SqlClient client, UUID id, UUID citizen, UUID transaction) {
        return client.preparedQuery(ACTIVATED_IN)
                .execute(Tuple.of(id, citizen, transaction))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ActivatedAs(
                                row.getString("enrolled_as"),
                                row.getOffsetDateTime("activated_at").toInstant()))
                        .findFirst());
    }

    private static Optional<EmailFactor> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(EmailFactors::factor)
                .findFirst();
    }

    private static EmailFactor factor(Row row) {
        return new EmailFactor(
                row.getUUID("id"),
                AuthenticatorStatus.ofColumn(row.getString("kept")),
                row.getOffsetDateTime("activated_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("last_used_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getOffsetDateTime("inactive_since")).map(OffsetDateTime::toInstant),
                Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                        .map(OffsetDateTime::toInstant)
                        .toList());
    }
}

package hu.kapu.secondfactor.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
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

/** The authenticator apps of all citizens. A citizen may have several. */
@ApplicationScoped
public class Authenticators {
    private static final String PRESENT = """
            SELECT id, label, status, activated_at, last_used_at, failures
              FROM authenticator
             WHERE citizen_id = $1 AND status IN ('active', 'disabled')
             ORDER BY activated_at, id""";

    private static final String OLDER_THAN = """
            SELECT id, label, CASE WHEN disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS status, activated_at,
                   last_used_at, failures, inactive_since
              FROM authenticator
             WHERE citizen_id = $1 AND sealed_secret IS NOT NULL AND activated_at < $2
               AND (status IN ('active', 'disabled') OR recoverable_until > $3 OR inactive_since > $4)""";

    private static final String ACTIVATE = """
            INSERT INTO authenticator (id, citizen_id, label, status, sealed_secret, secret_key_id, last_step,
                                       activated_at, activated_in, enrolled_as)
            VALUES ($1, $2, $3, 'active', $4, $5, $6, $7, $8, 'first')""";

    private static final String ACTIVATED_IN = """
            SELECT activated_at
              FROM authenticator
             WHERE id = $1 AND citizen_id = $2 AND activated_in = $3""";

    private final BudgetSettings budget;

    Authenticators(BudgetSettings budget) {
        this.budget = budget;
    }

    public Uni<List<PresentAuthenticator>> presentOf(SqlClient client, UUID citizen) {
        return client.preparedQuery(PRESENT).execute(Tuple.of(citizen)).map(Authenticators::present);
    }

    /** For a frozen account: all activated before an instant, even if they were switched off or ended lately. */
    public Uni<List<PresentAuthenticator>> olderThan(SqlClient client, UUID citizen, Instant instant, Instant now) {
        return client.preparedQuery(OLDER_THAN)
                .execute(Tuple.of(
                        citizen,
                        instant.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(budget.switchedOffCountsFor()).atOffset(ZoneOffset.UTC)))
                .map(Authenticators::present);
    }

    public Uni<Void> activate(SqlConnection connection, NewAuthenticator authenticator) {
        return connection
                .preparedQuery(ACTIVATE)
                .execute(Tuple.tuple()
                        .addUUID(authenticator.id())
                        .addUUID(authenticator.citizen())
                        .addString(authenticator.label())
                        .addBuffer(authenticator.secret().bytes())
                        .addInteger(authenticator.secret().keyId())
                        .addLong(authenticator.acceptedStep().number())
                        .addOffsetDateTime(authenticator.activatedAt().atOffset(ZoneOffset.UTC))
                        .addUUID(authenticator.transaction()))
                .replaceWithVoid();
    }

    /** When the authenticator was activated, if that happened for this citizen in this transaction. */
    public Uni<Optional<Instant>> activatedIn(SqlClient client, UUID id, UUID citizen, UUID transaction) {
        return client.preparedQuery(ACTIVATED_IN)
                .execute(Tuple.of(id, citizen, transaction))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getOffsetDateTime("activated_at").toInstant())
                        .findFirst());
    }

    private static List<PresentAuthenticator> present(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Authenticators::present)
                .toList();
    }

    private static PresentAuthenticator present(Row row) {
        return new PresentAuthenticator(
                row.getUUID("id"),
                row.getString("label"),
                AuthenticatorStatus.ofColumn(row.getString("status")),
                row.getOffsetDateTime("activated_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("last_used_at")).map(OffsetDateTime::toInstant),
                Arrays.stream(row.getArrayOfOffsetDateTimes("failures"))
                        .map(OffsetDateTime::toInstant)
                        .toList());
    }
}

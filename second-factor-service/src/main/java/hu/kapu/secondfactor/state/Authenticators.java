package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.totp.TimeStep;
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
    private static final String LASTING = """
            SELECT id, label, status, activated_at, last_used_at, failures, inactive_since
              FROM authenticator
             WHERE citizen_id = $1 AND status <> 'ended'
             ORDER BY activated_at, id""";

    private static final String OLDER_THAN = FactorOwners.lookingAt("""
            SELECT id, label, CASE WHEN disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS status, activated_at,
                   last_used_at, failures, inactive_since
              FROM authenticator
             WHERE citizen_id = $1 AND sealed_secret IS NOT NULL AND activated_at < $2
               AND (status IN ('active', 'disabled') OR recoverable_until > {looked_at}
                    OR inactive_since > {looked_at} - ($3::timestamptz - $4::timestamptz))""", "authenticator", "$3");

    private static final String ACTIVATE = """
            INSERT INTO authenticator (id, citizen_id, label, status, sealed_secret, secret_key_id, last_step,
                                       activated_at, activated_in, enrolled_as, burnt_steps)
            VALUES ($1, $2, $3, 'active', $4, $5, $6, $7, $8, $9, $10)""";

    private static final String RENAME = """
            UPDATE authenticator SET label = $3
             WHERE id = $1 AND citizen_id = $2 AND status <> 'ended' AND label <> $3""";

    private static final String ERASE_SECRETS = """
            UPDATE authenticator SET sealed_secret = NULL, secret_key_id = NULL, recoverable_until = NULL
             WHERE id IN (SELECT a.id
                            FROM authenticator a JOIN factor_owner o ON o.citizen_id = a.citizen_id AND o.frozen_at IS NULL
                           WHERE a.recoverable_until <= $1
                           LIMIT $2)
               AND recoverable_until <= $1""";

    private static final String ACTIVATED_IN = """
            SELECT activated_at, enrolled_as
              FROM authenticator
             WHERE id = $1 AND citizen_id = $2 AND activated_in = $3""";

    private final BudgetSettings budget;

    Authenticators(BudgetSettings budget) {
        this.budget = budget;
    }

    /** All that have not ended, the ones switched off included. */
    public Uni<List<PresentAuthenticator>> lastingOf(SqlClient client, UUID citizen) {
        return client.preparedQuery(LASTING).execute(Tuple.of(citizen)).map(Authenticators::lasting);
    }

    /** Active, locked and disabled ones. */
    public Uni<List<PresentAuthenticator>> presentOf(SqlClient client, UUID citizen) {
        return lastingOf(client, citizen)
                .map(lasting -> lasting.stream()
                        .filter(authenticator -> authenticator.kept() != AuthenticatorStatus.INACTIVE)
                        .toList());
    }

    /** False if that is its name already, or there is no such authenticator of the citizen. */
    public Uni<Boolean> rename(SqlConnection connection, UUID citizen, UUID id, String label) {
        return connection
                .preparedQuery(RENAME)
                .execute(Tuple.of(id, citizen, label))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Erases the secrets of ended ones that can no longer be restored; none of a frozen account. */
    public Uni<Integer> eraseSecrets(SqlClient client, Instant now, int atMost) {
        return client.preparedQuery(ERASE_SECRETS)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    /** For a frozen account: all activated before an instant, even if they were switched off or ended lately. */
    public Uni<List<PresentAuthenticator>> olderThan(SqlClient client, UUID citizen, Instant instant, Instant now) {
        return client.preparedQuery(OLDER_THAN)
                .execute(Tuple.of(
                        citizen,
                        instant.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(budget.switchedOffCountsFor()).atOffset(ZoneOffset.UTC)))
                .map(Authenticators::lasting);
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
                        .addUUID(authenticator.transaction())
                        .addString(authenticator.enrolledAs())
                        .addArrayOfLong(authenticator.burntSteps().stream()
                                .map(TimeStep::number)
                                .toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** The activation of the authenticator, if that happened for this citizen in this transaction. */
    public Uni<Optional<ActivatedAs>> activatedIn(SqlClient client, UUID id, UUID citizen, UUID transaction) {
        return client.preparedQuery(ACTIVATED_IN)
                .execute(Tuple.of(id, citizen, transaction))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ActivatedAs(
                                row.getString("enrolled_as"),
                                row.getOffsetDateTime("activated_at").toInstant()))
                        .findFirst());
    }

    /** In what kind of enrolment a factor became active, and when. */
    public record ActivatedAs(String kind, Instant at) {}

    private static List<PresentAuthenticator> lasting(RowSet<Row> rows) {
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
                        .toList(),
                Optional.ofNullable(row.getOffsetDateTime("inactive_since")).map(OffsetDateTime::toInstant));
    }
}

package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.SealedSecret;
import hu.kapu.secondfactor.totp.KeyLabel;
import hu.kapu.secondfactor.totp.TimeStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The enrolments under way, at most one for each citizen. */
@ApplicationScoped
class PendingEnrolments {
    private static final String COLUMNS = """
            id, citizen_id, transaction_id, start_attempt, issuer, account, sealed_secret, secret_key_id,
            expires_at, accepted_step, sealed_deletion_code, kind, method, replaces, given_label, proved_by,
            confirmed_at, burnt_steps""";

    private static final String OF_CITIZEN =
            "SELECT " + COLUMNS + " FROM pending_enrolment WHERE citizen_id = $1 AND transaction_id = $2";

    private static final String REPLACE = """
            INSERT INTO pending_enrolment (id, citizen_id, transaction_id, start_attempt, issuer, account,
                                           sealed_secret, secret_key_id, expires_at, started_at, kind, method,
                                           replaces, given_label, proved_by, confirmed_at, sealed_deletion_code)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ON CONFLICT (citizen_id) DO UPDATE
               SET id = EXCLUDED.id, transaction_id = EXCLUDED.transaction_id,
                   start_attempt = EXCLUDED.start_attempt, issuer = EXCLUDED.issuer, account = EXCLUDED.account,
                   sealed_secret = EXCLUDED.sealed_secret, secret_key_id = EXCLUDED.secret_key_id,
                   expires_at = EXCLUDED.expires_at, started_at = EXCLUDED.started_at,
                   kind = EXCLUDED.kind, method = EXCLUDED.method, replaces = EXCLUDED.replaces,
                   given_label = EXCLUDED.given_label, proved_by = EXCLUDED.proved_by,
                   confirmed_at = EXCLUDED.confirmed_at, sealed_deletion_code = EXCLUDED.sealed_deletion_code,
                   accepted_step = NULL, burnt_steps = '{}', near_miss_step = NULL, near_miss_offset = NULL,
                   near_miss_in = NULL""";

    private static final String CONFIRM = """
            UPDATE pending_enrolment
               SET accepted_step = $2, sealed_deletion_code = $3, confirmed_at = $4
             WHERE id = $1 AND confirmed_at IS NULL AND expires_at > $4
               AND ($2::bigint IS NULL OR NOT $2::bigint = ANY (burnt_steps))""";

    private static final String TAKE = """
            DELETE FROM pending_enrolment
             WHERE id = $1 AND citizen_id = $2 AND transaction_id = $3 AND confirmed_at IS NOT NULL
               AND expires_at > $4""";

    private static final String DELETE_OLD = """
            DELETE FROM pending_enrolment
             WHERE id IN (SELECT id FROM pending_enrolment WHERE expires_at < $1 LIMIT $2)""";

    private static final String GIVE_UP = "DELETE FROM pending_enrolment WHERE citizen_id = $1";

    /** The citizen's enrolment, if it was started in this transaction. */
    Uni<Optional<PendingEnrolment>> of(SqlClient client, UUID citizen, UUID transaction) {
        return client.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, transaction))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PendingEnrolments::pending)
                        .findFirst());
    }

    /** Makes this the citizen's only enrolment under way. */
    Uni<Void> replace(SqlConnection connection, PendingEnrolment pending, Instant now) {
        return connection
                .preparedQuery(REPLACE)
                .execute(Tuple.tuple()
                        .addUUID(pending.id())
                        .addUUID(pending.citizen())
                        .addUUID(pending.transaction())
                        .addUUID(pending.startAttempt())
                        .addString(pending.label().issuer())
                        .addString(pending.label().account())
                        .addValue(bytes(pending.secret().map(SealedSecret::bytes)))
                        .addValue(pending.secret().map(SealedSecret::keyId).orElse(null))
                        .addOffsetDateTime(pending.expiresAt().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addString(pending.aim().kind())
                        .addValue(pending.aim()
                                .method()
                                .map(FactorMethod::wireName)
                                .orElse(null))
                        .addValue(pending.aim().replaced().orElse(null))
                        .addValue(pending.givenLabel().orElse(null))
                        .addValue(pending.aim().provedBy().orElse(null))
                        .addValue(pending.confirmation()
                                .map(confirmation -> confirmation.at().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                        .addValue(bytes(pending.confirmation().flatMap(EnrolmentConfirmation::sealedDeletionCode))))
                .replaceWithVoid();
    }

    /** Confirms once; false if it is confirmed, replaced or expired already, or the step is burnt. */
    Uni<Boolean> confirm(SqlConnection connection, UUID id, EnrolmentConfirmation confirmation) {
        return connection
                .preparedQuery(CONFIRM)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addValue(confirmation
                                .acceptedStep()
                                .map(TimeStep::number)
                                .orElse(null))
                        .addValue(bytes(confirmation.sealedDeletionCode()))
                        .addOffsetDateTime(confirmation.at().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Takes a confirmed enrolment away for good; false if somebody else did. */
    Uni<Boolean> take(SqlConnection connection, PendingEnrolment pending, Instant now) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(pending.id(), pending.citizen(), pending.transaction(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whatever the citizen had under way is over. */
    Uni<Void> giveUp(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(GIVE_UP).execute(Tuple.of(citizen)).replaceWithVoid();
    }

    Uni<Integer> deleteExpiredBefore(SqlClient client, Instant instant, int atMost) {
        return client.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(instant.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    /** As the driver takes bytes that may be absent. */
    private static io.vertx.core.buffer.@Nullable Buffer bytes(Optional<Buffer> buffer) {
        return buffer.map(Buffer::getDelegate).orElse(null);
    }

    private static PendingEnrolment pending(Row row) {
        return new PendingEnrolment(
                row.getUUID("id"),
                row.getUUID("citizen_id"),
                row.getUUID("transaction_id"),
                row.getUUID("start_attempt"),
                AimColumns.read(row),
                new KeyLabel(row.getString("issuer"), row.getString("account")),
                Optional.ofNullable(row.getString("given_label")),
                Optional.ofNullable(row.getBuffer("sealed_secret"))
                        .map(secret -> new SealedSecret(secret, row.getInteger("secret_key_id"))),
                Arrays.stream(row.getArrayOfLongs("burnt_steps"))
                        .map(TimeStep::new)
                        .toList(),
                row.getOffsetDateTime("expires_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("confirmed_at")).map(at -> confirmation(row, at)));
    }

    private static EnrolmentConfirmation confirmation(Row row, OffsetDateTime at) {
        return new EnrolmentConfirmation(
                Optional.ofNullable(row.getLong("accepted_step")).map(TimeStep::new),
                Optional.ofNullable(row.getBuffer("sealed_deletion_code")),
                at.toInstant());
    }
}

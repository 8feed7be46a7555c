package hu.kapu.secondfactor.deletioncode;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The one deletion code of each citizen, hashed. */
@ApplicationScoped
public class DeletionCodes {
    private static final String ISSUE = """
            INSERT INTO deletion_code (citizen_id, hash, pepper_id, issued_at, enrolment_id, issued_in)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (citizen_id)
            DO UPDATE SET hash = EXCLUDED.hash, pepper_id = EXCLUDED.pepper_id, issued_at = EXCLUDED.issued_at,
                          enrolment_id = EXCLUDED.enrolment_id, issued_in = EXCLUDED.issued_in""";

    private static final String ISSUED_AT = "SELECT issued_at FROM deletion_code WHERE citizen_id = $1";

    private static final String ISSUED_BY = ISSUED_AT + " AND enrolment_id = $2 AND issued_in = $3";

    private static final String KEPT = "SELECT hash, pepper_id, issued_at FROM deletion_code WHERE citizen_id = $1";

    private static final String BURN = "DELETE FROM deletion_code WHERE citizen_id = $1 AND hash = $2";

    private static final String REMOVE = "DELETE FROM deletion_code WHERE citizen_id = $1";

    private static final String REMOVE_SINCE = REMOVE + " AND issued_at >= $2";

    /** Makes this the citizen's only deletion code. */
    public Uni<Void> issue(SqlConnection connection, UUID citizen, HashedDeletionCode code, IssuedBy by, Instant now) {
        return connection
                .preparedQuery(ISSUE)
                .execute(Tuple.of(
                        citizen,
                        code.hash(),
                        code.pepperId(),
                        now.atOffset(ZoneOffset.UTC),
                        by.enrolment(),
                        by.transaction()))
                .replaceWithVoid();
    }

    /** The code as it is kept, for checking one that was typed. */
    public Uni<Optional<KeptDeletionCode>> of(SqlClient client, UUID citizen) {
        return client.preparedQuery(KEPT)
                .execute(Tuple.of(citizen))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new KeptDeletionCode(
                                new HashedDeletionCode(row.getString("hash"), row.getInteger("pepper_id")),
                                row.getOffsetDateTime("issued_at").toInstant()))
                        .findFirst());
    }

    /** Takes exactly this code away; false if it has been used or replaced meanwhile. */
    public Uni<Boolean> burn(SqlConnection connection, UUID citizen, HashedDeletionCode code) {
        return connection
                .preparedQuery(BURN)
                .execute(Tuple.of(citizen, code.hash()))
                .map(rows -> rows.rowCount() == 1);
    }

    public Uni<Void> remove(SqlConnection connection, UUID citizen) {
        return connection.preparedQuery(REMOVE).execute(Tuple.of(citizen)).replaceWithVoid();
    }

    /** Takes a code away that was issued at {@code since} or later. */
    public Uni<Void> removeSince(SqlConnection connection, UUID citizen, Instant since) {
        return connection
                .preparedQuery(REMOVE_SINCE)
                .execute(Tuple.of(citizen, since.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** When the present code was issued, if this enrolment brought it in this transaction. */
    public Uni<Optional<Instant>> issuedBy(SqlClient client, UUID citizen, UUID enrolment, UUID transaction) {
        return client.preparedQuery(ISSUED_BY)
                .execute(Tuple.of(citizen, enrolment, transaction))
                .map(DeletionCodes::issuedAt);
    }

    public Uni<Optional<Instant>> issuedAt(SqlClient client, UUID citizen) {
        return client.preparedQuery(ISSUED_AT).execute(Tuple.of(citizen)).map(DeletionCodes::issuedAt);
    }

    private static Optional<Instant> issuedAt(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getOffsetDateTime("issued_at").toInstant())
                .findFirst();
    }

    /** The enrolment that brings a code, and its sign-in transaction: a repeated completion is known by them. */
    public record IssuedBy(UUID enrolment, UUID transaction) {}
}

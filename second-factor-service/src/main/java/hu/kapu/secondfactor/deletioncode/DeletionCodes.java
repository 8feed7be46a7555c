package hu.kapu.secondfactor.deletioncode;

import io.smallrye.mutiny.Uni;
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
            INSERT INTO deletion_code (citizen_id, hash, pepper_id, issued_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (citizen_id)
            DO UPDATE SET hash = EXCLUDED.hash, pepper_id = EXCLUDED.pepper_id, issued_at = EXCLUDED.issued_at""";

    private static final String ISSUED_AT = "SELECT issued_at FROM deletion_code WHERE citizen_id = $1";

    /** Makes this the citizen's only deletion code. */
    public Uni<Void> issue(SqlConnection connection, UUID citizen, HashedDeletionCode code, Instant now) {
        return connection
                .preparedQuery(ISSUE)
                .execute(Tuple.of(citizen, code.hash(), code.pepperId(), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    public Uni<Optional<Instant>> issuedAt(SqlClient client, UUID citizen) {
        return client.preparedQuery(ISSUED_AT)
                .execute(Tuple.of(citizen))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getOffsetDateTime("issued_at").toInstant())
                        .findFirst());
    }
}

package hu.kapu.secondfactor.proof;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Remembers with each transaction which factor's code was accepted in it last. */
@ApplicationScoped
public class Proofs {
    private static final String RECORD = """
            UPDATE transaction_attempts
               SET proved_method = $3, proved_factor = $4, proved_at = $5
             WHERE transaction_id = $1 AND citizen_id = $2""";

    private static final String WITHIN = """
            SELECT proved_method, proved_factor, proved_at
              FROM transaction_attempts
             WHERE transaction_id = $1 AND citizen_id = $2 AND proved_at >= $3""";

    /** As above, and the factor can still be used. */
    private static final String CURRENT = WITHIN
            + " AND (EXISTS (SELECT 1 FROM authenticator a"
            + " WHERE a.id = proved_factor AND a.citizen_id = $2 AND a.status = 'active')"
            + " OR EXISTS (SELECT 1 FROM email_factor e"
            + " WHERE e.id = proved_factor AND e.citizen_id = $2 AND e.status = 'active'))";

    private final ProofSettings settings;

    Proofs(ProofSettings settings) {
        this.settings = settings;
    }

    /** Belongs into the database transaction that accepts the code. */
    public Uni<Void> record(SqlConnection connection, UUID transaction, UUID citizen, Proof proof) {
        return connection
                .preparedQuery(RECORD)
                .execute(Tuple.of(
                        transaction,
                        citizen,
                        proof.method().wireName(),
                        proof.factor(),
                        proof.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The newest proof if it is not older than {@code age}; its factor may have ended since. */
    public Uni<Optional<Proof>> within(SqlClient client, UUID transaction, UUID citizen, Duration age, Instant now) {
        return read(client, WITHIN, transaction, citizen, now.minus(age));
    }

    /** The newest proof if it still allows changes; its factor may have ended since. */
    public Uni<Optional<Proof>> newest(SqlClient client, UUID transaction, UUID citizen, Instant now) {
        return within(client, transaction, citizen, settings.forChanges(), now);
    }

    /** As {@link #newest}, if its factor has neither ended nor been disabled or switched off since. */
    public Uni<Optional<Proof>> current(SqlClient client, UUID transaction, UUID citizen, Instant now) {
        return read(client, CURRENT, transaction, citizen, now.minus(settings.forChanges()));
    }

    private static Uni<Optional<Proof>> read(
            SqlClient client, String query, UUID transaction, UUID citizen, Instant notBefore) {
        return client.preparedQuery(query)
                .execute(Tuple.of(transaction, citizen, notBefore.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Proofs::proof)
                        .findFirst());
    }

    private static Proof proof(Row row) {
        return new Proof(
                FactorMethod.ofWireName(row.getString("proved_method")),
                row.getUUID("proved_factor"),
                row.getOffsetDateTime("proved_at").toInstant());
    }
}

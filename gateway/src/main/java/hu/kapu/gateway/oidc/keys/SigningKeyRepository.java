package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.jwk.JWK;
import hu.kapu.gateway.portal.SigningAlgorithm;
import hu.kapu.kit.sealing.SecretSealer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table {@code signing_key}: private keys sealed, the key id as their context, so that swapped rows do not open. */
@ApplicationScoped
class SigningKeyRepository {
    private static final String ALL =
            "SELECT kid, algorithm, jwk, publish_from, sign_from, sign_until, publish_until FROM signing_key";
    private static final String ADD =
            "INSERT INTO signing_key (kid, algorithm, jwk, publish_from, sign_from, sign_until, publish_until)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7)";
    private static final String CHANGE = "UPDATE signing_key"
            + " SET publish_from = $2, sign_from = $3, sign_until = $4, publish_until = $5 WHERE kid = $1";
    private static final String LEASE = "SELECT id FROM signing_key_lease WHERE id = 1 FOR UPDATE";

    private final Pool pool;
    private final SecretSealer sealer;

    SigningKeyRepository(Pool pool, SecretSealer sealer) {
        this.pool = pool;
        this.sealer = sealer;
    }

    Uni<KeyRing> all() {
        return all(pool);
    }

    /** Decides and changes while holding the lease, so that two instances never make the same key. */
    Uni<KeyRing> change(Function<KeyRing, KeyChanges> decision) {
        return pool.withTransaction(connection -> connection
                .query(LEASE)
                .execute()
                .chain(leased -> all(connection))
                .map(decision)
                .chain(changes -> add(connection, changes.added()).chain(() -> change(connection, changes.changed())))
                .chain(added -> all(connection)));
    }

    private Uni<KeyRing> all(SqlClient client) {
        return client.query(ALL).execute().map(this::read);
    }

    private Uni<Void> add(SqlConnection connection, List<SigningKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(ADD)
                .executeBatch(keys.stream().map(this::row).toList())
                .replaceWithVoid();
    }

    private static Uni<Void> change(SqlConnection connection, List<SigningKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(CHANGE)
                .executeBatch(keys.stream().map(SigningKeyRepository::times).toList())
                .replaceWithVoid();
    }

    private static Tuple times(SigningKey key) {
        KeyTimes times = key.times();
        return Tuple.tuple()
                .addString(key.kid())
                .addOffsetDateTime(utc(times.publishFrom()))
                .addOffsetDateTime(utc(times.signFrom()))
                .addOffsetDateTime(utc(times.signUntil()))
                .addOffsetDateTime(utc(times.publishUntil()));
    }

    private Tuple row(SigningKey key) {
        byte[] sealed = sealer.seal(key.secretJson().getBytes(StandardCharsets.UTF_8), context(key.kid()));
        KeyTimes times = key.times();
        return Tuple.tuple()
                .addString(key.kid())
                .addString(key.algorithm().name())
                .addBuffer(Buffer.buffer(sealed))
                .addOffsetDateTime(utc(times.publishFrom()))
                .addOffsetDateTime(utc(times.signFrom()))
                .addOffsetDateTime(utc(times.signUntil()))
                .addOffsetDateTime(utc(times.publishUntil()));
    }

    private KeyRing read(RowSet<Row> rows) {
        List<SigningKey> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(read(row)));
        return new KeyRing(keys);
    }

    private SigningKey read(Row row) {
        String kid = row.getString("kid");
        byte[] json = sealer.open(row.getBuffer("jwk").getBytes(), context(kid));
        try {
            return new SigningKey(
                    JWK.parse(new String(json, StandardCharsets.UTF_8)),
                    SigningAlgorithm.valueOf(row.getString("algorithm")),
                    new KeyTimes(
                            instant(row, "publish_from"),
                            instant(row, "sign_from"),
                            instant(row, "sign_until"),
                            instant(row, "publish_until")));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + kid + " is not readable", e);
        }
    }

    private static String context(String kid) {
        return "signing-key:" + kid;
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

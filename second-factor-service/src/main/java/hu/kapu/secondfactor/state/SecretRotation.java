package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.totp.TotpSecret;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Seals the secrets of authenticators anew after the primary key has changed, a batch at a time, so that the old key
 * can go. A secret somebody else sealed meanwhile is left alone; sign-ins go on with either.
 */
@ApplicationScoped
class SecretRotation {
    private static final int BATCH = 500;

    private static final String OF_OTHER_KEYS = """
            SELECT id, citizen_id, sealed_secret
              FROM authenticator
             WHERE secret_key_id < $1 OR secret_key_id > $1
             LIMIT $2""";

    private static final String RESEAL = """
            UPDATE authenticator SET sealed_secret = $3, secret_key_id = $4 WHERE id = $1 AND sealed_secret = $2""";

    private final Pool pool;
    private final AuthenticatorSecrets secrets;

    SecretRotation(Pool pool, AuthenticatorSecrets secrets) {
        this.pool = pool;
        this.secrets = secrets;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sealBatchAnew() {
        return pool.preparedQuery(OF_OTHER_KEYS)
                .execute(Tuple.of(secrets.currentKeyId(), BATCH))
                .chain(this::sealAnew);
    }

    private Uni<Void> sealAnew(RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::sealAnew)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> sealAnew(Row row) {
        UUID id = row.getUUID("id");
        UUID citizen = row.getUUID("citizen_id");
        Buffer before = row.getBuffer("sealed_secret");
        TotpSecret secret = secrets.open(id, citizen, before);
        SealedSecret after = secrets.seal(id, citizen, secret);
        return pool.preparedQuery(RESEAL)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addBuffer(before)
                        .addBuffer(after.bytes())
                        .addInteger(after.keyId()))
                .replaceWithVoid();
    }
}

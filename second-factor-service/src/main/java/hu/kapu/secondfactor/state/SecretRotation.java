package hu.kapu.secondfactor.state;

import hu.kapu.kit.sealing.SealBroken;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Seals the secrets of authenticators anew after the primary key has changed, a batch at a time, so that the old key
 * can go. A secret somebody else sealed meanwhile is left alone; sign-ins go on with either.
 */
@ApplicationScoped
class SecretRotation {
    private static final Logger LOG = Logger.getLogger(SecretRotation.class);
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
    Uni<Void> sealAnew() {
        return Multi.createBy()
                .repeating()
                .uni(this::sealBatchAnew)
                .whilst(done -> done > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** How many of a batch were sealed anew. */
    private Uni<Integer> sealBatchAnew() {
        return pool.preparedQuery(OF_OTHER_KEYS)
                .execute(Tuple.of(secrets.currentKeyId(), BATCH))
                .chain(this::sealRowsAnew);
    }

    private Uni<Integer> sealRowsAnew(RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::sealRowAnew)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    /** One that does not open stays as it is, for an operator to look at, and holds up no other. */
    private Uni<Integer> sealRowAnew(Row row) {
        UUID id = row.getUUID("id");
        return Uni.createFrom()
                .deferred(() -> reseal(id, row.getUUID("citizen_id"), row.getBuffer("sealed_secret")))
                .onFailure(SealBroken.class)
                .recoverWithItem(() -> {
                    LOG.errorf("The secret of authenticator %s does not open and cannot be sealed anew", id);
                    return 0;
                });
    }

    private Uni<Integer> reseal(UUID id, UUID citizen, Buffer before) {
        SealedSecret after = secrets.seal(id, citizen, secrets.open(id, citizen, before));
        return pool.preparedQuery(RESEAL)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addBuffer(before)
                        .addBuffer(after.bytes())
                        .addInteger(after.keyId()))
                .map(SqlResult::rowCount);
    }
}

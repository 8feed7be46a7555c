package hu.kapu.gateway.oidc.client;

import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The table {@code spent_proof}: signed proofs that count once, whichever instance they are shown to. */
@ApplicationScoped
public class SpentProofs {
    private static final int BATCH = 10_000;
    private static final String SPEND =
            "INSERT INTO spent_proof (proof_hash, expires_at) VALUES ($1, $2) ON CONFLICT (proof_hash) DO NOTHING";
    private static final String FORGET = "DELETE FROM spent_proof WHERE proof_hash IN"
            + " (SELECT proof_hash FROM spent_proof WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)";

    private final Pool pool;
    private final Clock clock;

    SpentProofs(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * False when the proof was spent before.
     *
     * @param owner whose proof it is; two owners may use the same {@code jti}
     * @param until when it is too old to be accepted anyway
     */
    public Uni<Boolean> spend(String kind, String owner, String jti, Instant until) {
        byte[] hash = sha256(kind + '\0' + owner + '\0' + jti);
        return pool.preparedQuery(SPEND)
                .execute(Tuple.tuple().addBuffer(Buffer.buffer(hash)).addOffsetDateTime(until.atOffset(ZoneOffset.UTC)))
                .map(result -> result.rowCount() == 1);
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "spent-proof-cleanup",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Batches.untilNotFull(BATCH, this::forgetBatch);
    }

    private Uni<Integer> forgetBatch() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), BATCH))
                .map(RowSet::rowCount);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

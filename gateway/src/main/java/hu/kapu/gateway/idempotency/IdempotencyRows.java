package hu.kapu.gateway.idempotency;

import hu.kapu.gateway.scope.ApiConfiguration;
import hu.kapu.kit.retention.Batches;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The table {@code idempotency_key}; a key is taken by one conditional statement. */
@ApplicationScoped
class IdempotencyRows {
    private static final int BATCH = 1_000;

    /** Longer than any request may take: whoever took the key before must have died over it. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

    /** Another has carried out the same request meanwhile, so what this attempt did may not stand. */
    static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenOver() {
            super("another attempt has taken the idempotency key over");
        }
    }

    /**
     * One attempt to carry out what a caller asks under a key.
     *
     * @param at tells the attempts apart, as exactly as the database keeps it
     */
    record Attempt(String caller, String key, Instant at) {
        String context() {
            return "idempotency:" + caller + ":" + key;
        }
    }

    /** What stands under a key that was taken before. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Kept(byte[] requestHash, Optional<byte[]> answer) {}

    private final Pool pool;
    private final SecretSealer sealer;
    private final ApiConfiguration configuration;
    private final Clock clock;

    IdempotencyRows(Pool pool, SecretSealer sealer, ApiConfiguration configuration, Clock clock) {
        this.pool = pool;
        this.sealer = sealer;
        this.configuration = configuration;
        this.clock = clock;
    }

    Attempt attempt(String caller, String key) {
        return new Attempt(caller, key, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** True for one of all that ask at once; too old a key is as good as none. */
    Uni<Boolean> take(Attempt attempt, byte[] requestHash) {
        Tuple row = Tuple.tuple()
                .addString(attempt.caller())
                .addString(attempt.key())
                .addBuffer(Buffer.buffer(requestHash))
                .addOffsetDateTime(utc(attempt.at()))
                .addOffsetDateTime(utc(attempt.at().minus(configuration.idempotencyKeysKept())))
                .addOffsetDateTime(utc(attempt.at().minus(ABANDONED_AFTER)));
        return pool.preparedQuery("""
                        insert into idempotency_key as k (caller, key, request_hash, created_at) values ($1, $2, $3, $4)
                        on conflict (caller, key) do update
                            set request_hash = excluded.request_hash, sealed_answer = null, created_at = excluded.created_at
                            where k.created_at < $5
                                or (k.sealed_answer is null and k.created_at < $6 and k.request_hash = excluded.request_hash)
                        """).execute(row).map(result -> result.rowCount() == 1);
    }

    Uni<Optional<Kept>> of(Attempt attempt) {
        return pool.preparedQuery(
                        "select request_hash, sealed_answer from idempotency_key where caller = $1 and key = $2")
                .execute(Tuple.of(attempt.caller(), attempt.key()))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(kept(attempt, rows.iterator().next()))
                        : Optional.empty());
    }

    /** By itself, for what changed nothing; an answer that is there already stays. */
    Uni<Void> keep(Attempt attempt, byte[] answer) {
        return write(pool, attempt, answer).replaceWithVoid();
    }

    /** In the transaction of what was done, which fails when the key is this attempt's no more. */
    Uni<Void> keep(SqlConnection connection, Attempt attempt, byte[] answer) {
        return write(connection, attempt, answer)
                .chain(written -> written == 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new TakenOver()));
    }

    private Uni<Integer> write(SqlClient client, Attempt attempt, byte[] answer) {
        return client.preparedQuery("""
                        update idempotency_key set sealed_answer = $4
                        where caller = $1 and key = $2 and created_at = $3 and sealed_answer is null
                        """)
                .execute(own(attempt).addBuffer(Buffer.buffer(sealer.seal(answer, attempt.context()))))
                .map(RowSet::rowCount);
    }

    /** Nothing came of the request, so it may be sent again. */
    Uni<Void> release(Attempt attempt) {
        return pool.preparedQuery("""
                        delete from idempotency_key
                        where caller = $1 and key = $2 and created_at = $3 and sealed_answer is null
                        """).execute(own(attempt)).replaceWithVoid();
    }

    private static Tuple own(Attempt attempt) {
        return Tuple.tuple()
                .addString(attempt.caller())
                .addString(attempt.key())
                .addOffsetDateTime(utc(attempt.at()));
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            identity = "idempotency-key-cleanup",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return Batches.untilNotFull(BATCH, this::forgetBatch);
    }

    private Uni<Integer> forgetBatch() {
        return pool.preparedQuery("""
                        delete from idempotency_key where ctid in (
                            select ctid from idempotency_key where created_at < $1 limit $2)
                        """)
                .execute(Tuple.of(utc(clock.instant().minus(configuration.idempotencyKeysKept())), BATCH))
                .map(RowSet::rowCount);
    }

    private Kept kept(Attempt attempt, Row row) {
        return new Kept(
                row.getBuffer("request_hash").getBytes(),
                Optional.ofNullable(row.getBuffer("sealed_answer"))
                        .map(answer -> sealer.open(answer.getBytes(), attempt.context())));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

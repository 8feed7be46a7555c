package hu.kapu.gateway.idempotency;

import hu.kapu.gateway.scope.ApiConfiguration;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code idempotency_key}; a key is taken by one conditional statement. */
@ApplicationScoped
class IdempotencyRows {
    private static final int BATCH = 1_000;

    /** Longer than any request may take: whoever took the key before must have died over it. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

    /** A caller's key. */
    record Key(String caller, String value) {
        String context() {
            return "idempotency:" + caller + ":" + value;
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

    /** True for one of all that ask at once; too old a key is as good as none. */
    Uni<Boolean> take(Key key, byte[] requestHash) {
        Instant now = clock.instant();
        Tuple row = Tuple.tuple()
                .addString(key.caller())
                .addString(key.value())
                .addBuffer(Buffer.buffer(requestHash))
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(now.minus(configuration.idempotencyKeysKept())))
                .addOffsetDateTime(utc(now.minus(ABANDONED_AFTER)));
        return pool.preparedQuery("""
                        insert into idempotency_key as k (caller, key, request_hash, created_at) values ($1, $2, $3, $4)
                        on conflict (caller, key) do update
                            set request_hash = excluded.request_hash, sealed_answer = null, created_at = excluded.created_at
                            where k.created_at < $5
                                or (k.sealed_answer is null and k.created_at < $6 and k.request_hash = excluded.request_hash)
                        """).execute(row).map(result -> result.rowCount() == 1);
    }

    Uni<Optional<Kept>> of(Key key) {
        return pool.preparedQuery(
                        "select request_hash, sealed_answer from idempotency_key where caller = $1 and key = $2")
                .execute(Tuple.of(key.caller(), key.value()))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(kept(key, rows.iterator().next()))
                        : Optional.empty());
    }

    Uni<Void> keep(Key key, byte[] answer) {
        return pool.preparedQuery("update idempotency_key set sealed_answer = $3 where caller = $1 and key = $2")
                .execute(Tuple.tuple()
                        .addString(key.caller())
                        .addString(key.value())
                        .addBuffer(Buffer.buffer(sealer.seal(answer, key.context()))))
                .replaceWithVoid();
    }

    /** Nothing came of the request, so it may be sent again. */
    Uni<Void> release(Key key) {
        return pool.preparedQuery(
                        "delete from idempotency_key where caller = $1 and key = $2 and sealed_answer is null")
                .execute(Tuple.of(key.caller(), key.value()))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "idempotency-key-cleanup")
    Uni<Void> forgetOld() {
        return pool.preparedQuery("""
                        delete from idempotency_key where ctid in (
                            select ctid from idempotency_key where created_at < $1 limit $2)
                        """)
                .execute(Tuple.of(utc(clock.instant().minus(configuration.idempotencyKeysKept())), BATCH))
                .replaceWithVoid();
    }

    private Kept kept(Key key, Row row) {
        return new Kept(
                row.getBuffer("request_hash").getBytes(),
                Optional.ofNullable(row.getBuffer("sealed_answer"))
                        .map(answer -> sealer.open(answer.getBytes(), key.context())));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

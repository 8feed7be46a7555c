package hu.kapu.identity.recovery;

import hu.kapu.identity.recovery.Recovery.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What has become of each recovery. Every statement here does the same work whether there is an account or not. */
@ApplicationScoped
class Recoveries {
    private static final String FIND = """
            select transaction_id, name_key, pair_key, citizen_id, code_mac, valid_until,
                   proved_at, proved_attempt, used_at, used_attempt
            from recovery where transaction_id = $1
            """;
    private static final String REPEATED = "coalesce(proved_attempt = $2 and proved_at > $3, false)";
    private static final String RESERVE = """
            update recovery
            set tries = tries + case when {repeated} then 0 else 1 end,
                tried = tried + case when {repeated} then 0 else 1 end
            where transaction_id = $1 and ({repeated} or (tries < $4 and tried < $5))
            returning least($4 - tries, $5 - tried) as attempts_left
            """.replace("{repeated}", REPEATED);
    private static final String PROVE = """
            update recovery set proved_at = coalesce(proved_at, $5), proved_attempt = $2
            where transaction_id = $1 and code_mac = $4 and used_at is null
              and ({repeated} or (proved_at is null and valid_until > $5))
            returning proved_at
            """.replace("{repeated}", REPEATED);
    private static final String SWEEP = """
            delete from recovery where transaction_id in (
                select transaction_id from recovery where valid_until < $1 limit $2)
            """;

    private final Pool pool;
    private final RecoverySettings settings;

    Recoveries(Pool pool, RecoverySettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    Uni<Optional<Recovery>> of(UUID transaction) {
        return pool.preparedQuery(FIND).execute(Tuple.of(transaction)).map(Recoveries::first);
    }

    /** Committed when answered: how many more codes may be typed after this one; empty when not even this one. */
    Uni<Optional<Integer>> reserve(UUID transaction, UUID attempt, Instant now) {
        return pool.preparedQuery(RESERVE)
                .execute(Tuple.of(
                        transaction,
                        attempt,
                        utc(now.minus(settings.proofLife())),
                        settings.triesPerCode(),
                        settings.triesPerTransaction()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getInteger("attempts_left")));
    }

    /** The code's one use, by exactly one attempt and only while it is valid; when that was, also for its repetition. */
    Uni<Optional<Instant>> prove(UUID transaction, byte[] codeMac, UUID attempt, Instant now) {
        return pool.preparedQuery(PROVE)
                .execute(Tuple.of(
                        transaction, attempt, utc(now.minus(settings.proofLife())), Buffer.buffer(codeMac), utc(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getOffsetDateTime("proved_at").toInstant()));
    }

    Uni<Integer> sweep(Instant since, int batch) {
        return pool.preparedQuery(SWEEP).execute(Tuple.of(utc(since), batch)).map(SqlResult::rowCount);
    }

    private static Optional<Recovery> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(Recoveries::recovery);
    }

    private static Recovery recovery(Row row) {
        return new Recovery(
                row.getUUID("transaction_id"),
                row.getBuffer("name_key").getBytes(),
                row.getBuffer("pair_key").getBytes(),
                row.getUUID("citizen_id"),
                row.getBuffer("code_mac") == null
                        ? null
                        : row.getBuffer("code_mac").getBytes(),
                row.getOffsetDateTime("valid_until").toInstant(),
                step(row.getOffsetDateTime("proved_at"), row.getUUID("proved_attempt")),
                step(row.getOffsetDateTime("used_at"), row.getUUID("used_attempt")));
    }

    private static @Nullable Step step(@Nullable OffsetDateTime at, @Nullable UUID attempt) {
        return at == null ? null : new Step(at.toInstant(), attempt);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package hu.kapu.identity.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.kit.sealing.KeyedHash;
import hu.kapu.kit.sealing.SecretSealer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What somebody typed who has forgotten the password, sealed until it is looked up. Taking it in never touches a table
 * that knows who has an account.
 */
@ApplicationScoped
class RecoveryQueue {
    private static final String SEAL = "recovery:";
    private static final String BETWEEN = "\0";

    private static final String TAKE_IN = """
            insert into recovery as r
                (transaction_id, attempt, name_key, pair_key, sealed_request, asked_at, valid_until)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (transaction_id) do update set
                attempt = excluded.attempt, name_key = excluded.name_key, pair_key = excluded.pair_key,
                sealed_request = excluded.sealed_request, asked_at = excluded.asked_at,
                valid_until = excluded.valid_until, citizen_id = null, code_mac = null,
                proved_at = null, proved_attempt = null
            where r.attempt <> excluded.attempt and r.used_at is null
            """;
    private static final String DUE = """
            select transaction_id, attempt, sealed_request, valid_until from recovery
            where sealed_request is not null and valid_until > $1 order by asked_at limit 100
            """;

    private final Pool pool;
    private final SecretSealer sealer;
    private final KeyedHash keyedHash;

    RecoveryQueue(Pool pool, SecretSealer sealer, KeyedHash keyedHash) {
        this.pool = pool;
        this.sealer = sealer;
        this.keyedHash = keyedHash;
    }

    /** Waits to be looked up. */
    record Due(UUID transaction, UUID attempt, ForgottenPassword forgotten, Instant validUntil) {}

    /** A newer request in the same transaction takes the place of the older one, and of its code. */
    Uni<Void> takeIn(UUID transaction, UUID attempt, ForgottenPassword forgotten, Instant now, Instant validUntil) {
        byte[] typed = (forgotten.foldedName() + BETWEEN + forgotten.address()).getBytes(UTF_8);
        Object[] parameters = {
            transaction,
            attempt,
            Buffer.buffer(ForgottenPassword.nameKey(keyedHash, forgotten.foldedName())),
            Buffer.buffer(forgotten.pairKey(keyedHash)),
            Buffer.buffer(sealer.seal(typed, SEAL + transaction)),
            now.atOffset(ZoneOffset.UTC),
            validUntil.atOffset(ZoneOffset.UTC)
        };
        return pool.preparedQuery(TAKE_IN).execute(Tuple.from(parameters)).replaceWithVoid();
    }

    Uni<List<Due>> due(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::due)
                        .toList());
    }

    private Due due(Row row) {
        UUID transaction = row.getUUID("transaction_id");
        byte[] sealed = row.getBuffer("sealed_request").getBytes();
        String typed = new String(sealer.open(sealed, SEAL + transaction), UTF_8);
        int between = typed.indexOf(BETWEEN);
        return new Due(
                transaction,
                row.getUUID("attempt"),
                new ForgottenPassword(typed.substring(0, between), typed.substring(between + 1)),
                row.getOffsetDateTime("valid_until").toInstant());
    }
}

package hu.kapu.identity.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.citizen.TypedName;
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
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed who has forgotten the password, sealed until it is looked up. Taking it in never touches a table
 * that knows who has an account.
 */
@ApplicationScoped
class RecoveryQueue {
    private static final String SEAL = "recovery:";
    private static final String BETWEEN = "\0";
    private static final UUID FIRST_OF_ALL = new UUID(0, 0);

    private static final String TAKE_IN = """
            insert into recovery as r
                (transaction_id, attempt, name_key, pair_key, sealed_request, asked_at, valid_until)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (transaction_id) do update set
                attempt = excluded.attempt, name_key = excluded.name_key, pair_key = excluded.pair_key,
                sealed_request = excluded.sealed_request, asked_at = excluded.asked_at,
                valid_until = excluded.valid_until, citizen_id = null, code_mac = null,
                tries = 0, proved_at = null, proved_attempt = null
            where r.attempt <> excluded.attempt and r.used_at is null
            """;
    private static final String DUE = """
            select transaction_id, attempt, sealed_request, asked_at, valid_until from recovery
            where sealed_request is not null and valid_until > $1 and (asked_at, transaction_id) > ($2, $3)
            order by asked_at, transaction_id limit $4
            """;

    private static final String PASS_OVER =
            "update recovery set sealed_request = null where transaction_id = $1 and attempt = $2";

    private final Pool pool;
    private final SecretSealer sealer;
    private final KeyedHash keyedHash;

    RecoveryQueue(Pool pool, SecretSealer sealer, KeyedHash keyedHash) {
        this.pool = pool;
        this.sealer = sealer;
        this.keyedHash = keyedHash;
    }

    /** Waits to be looked up; what was typed is still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes, never compared
    record Waiting(UUID transaction, UUID attempt, byte[] sealed, Instant askedAt, Instant validUntil) {
        @Override
        public String toString() {
            return "Waiting[" + transaction + "]";
        }
    }

    /** Somebody who waits to be looked up. */
    record Due(UUID transaction, UUID attempt, ForgottenPassword forgotten, Instant validUntil) {}

    /** A newer request in the same transaction takes the place of the older one, and of its code. */
    Uni<Void> takeIn(UUID transaction, UUID attempt, ForgottenPassword forgotten, Instant now, Instant validUntil) {
        Object[] parameters = {
            transaction,
            attempt,
            Buffer.buffer(forgotten.nameKey(keyedHash)),
            Buffer.buffer(forgotten.pairKey(keyedHash)),
            Buffer.buffer(sealer.seal(typed(forgotten).getBytes(UTF_8), SEAL + transaction)),
            now.atOffset(ZoneOffset.UTC),
            validUntil.atOffset(ZoneOffset.UTC)
        };
        return pool.preparedQuery(TAKE_IN).execute(Tuple.from(parameters)).replaceWithVoid();
    }

    /** Those next in line behind one, or from the beginning. */
    Uni<List<Waiting>> waitingBehind(@Nullable Waiting last, int most, Instant now) {
        Tuple after = Tuple.of(
                now.atOffset(ZoneOffset.UTC),
                (last == null ? Instant.EPOCH : last.askedAt()).atOffset(ZoneOffset.UTC),
                last == null ? FIRST_OF_ALL : last.transaction(),
                most);
        return pool.preparedQuery(DUE)
                .execute(after)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RecoveryQueue::waiting)
                        .toList());
    }

    /** Throws {@link hu.kapu.kit.sealing.SealBroken} for one that does not open. */
    Due open(Waiting waiting) {
        String typed = new String(sealer.open(waiting.sealed(), SEAL + waiting.transaction()), UTF_8);
        return new Due(waiting.transaction(), waiting.attempt(), forgotten(typed), waiting.validUntil());
    }

    /** Folded name and address, and the exact name where it is another. */
    private static String typed(ForgottenPassword forgotten) {
        TypedName name = forgotten.name();
        String folded = name.folded() + BETWEEN + forgotten.address();
        return name.exact().equals(name.folded()) ? folded : folded + BETWEEN + name.exact();
    }

    private static ForgottenPassword forgotten(String typed) {
        String[] parts = typed.split(BETWEEN, -1);
        return new ForgottenPassword(new TypedName(parts[parts.length > 2 ? 2 : 0], parts[0]), parts[1]);
    }

    /** One that can never be looked up is like one that is nobody's. */
    Uni<Void> passOver(Waiting unreadable) {
        return pool.preparedQuery(PASS_OVER)
                .execute(Tuple.of(unreadable.transaction(), unreadable.attempt()))
                .replaceWithVoid();
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.getUUID("transaction_id"),
                row.getUUID("attempt"),
                row.getBuffer("sealed_request").getBytes(),
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getOffsetDateTime("valid_until").toInstant());
    }
}

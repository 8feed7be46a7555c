package hu.kapu.notification.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code letter}. Every decision two instances could both take is one conditional statement. */
@ApplicationScoped
class DueLetters {
    private static final String STORE = """
            insert into letter (message_id, citizen, template, recipient, parameters, expires_at, requested_at,
                                state, due_at, attempts, asked_at, provider)
            values ($1, $2, $3, $4, $5, $6, $7, 'due', $7, 0, $8, $9)
            on conflict do nothing""";
    private static final String CLAIM = """
            update letter set claim = $1, due_at = $2, attempts = attempts + 1
            where message_id in (
                select message_id from letter
                where state = 'due' and due_at <= $3 and (expires_at is null or expires_at > $3)
                order by due_at, message_id limit $4 for update)
              and state = 'due' and due_at <= $3
            returning message_id, citizen, template, recipient, parameters, requested_at, attempts,
                asked_at, provider""";
    private static final String END = """
            update letter set state = $3, reason = $4, ended_at = $5, recipient = null, parameters = null, claim = null
            where message_id = $1 and claim = $2 and state = 'due'""";
    private static final String EXPIRE = """
            update letter set state = 'expired', ended_at = $1, recipient = null, parameters = null, claim = null
            where message_id in (
                select message_id from letter
                where state = 'due' and expires_at <= $1 and (claim is null or due_at <= $1)
                order by expires_at, message_id limit $2 for update)
              and state = 'due' and (claim is null or due_at <= $1)
            returning message_id, citizen, template, requested_at, asked_at, provider""";
    private static final String DELAY = """
            update letter set delayed_at = $1
            where message_id in (
                select message_id from letter
                where state = 'due' and delayed_at is null and requested_at <= $2
                  and (expires_at is null or expires_at > $1)
                order by requested_at, message_id limit $3 for update)
              and state = 'due' and delayed_at is null
            returning message_id, citizen, template, requested_at, asked_at, provider""";
    private static final String POSTPONE = """
            update letter set due_at = $3, claim = null where message_id = $1 and claim = $2 and state = 'due'""";
    private static final String FORGET = """
            delete from letter where message_id in (
                select message_id from letter where state <> 'due' and ended_at < $1 limit $2)""";

    private final Pool pool;

    DueLetters(Pool pool) {
        this.pool = pool;
    }

    /** A message that is already known stays as it is. */
    Uni<Void> store(SqlConnection connection, MailRequest request, String provider, Instant now) {
        SealedLetter letter = request.letter();
        return connection
                .preparedQuery(STORE)
                .execute(Tuple.from(new @Nullable Object[] {
                    letter.messageId(),
                    letter.citizen(),
                    letter.template(),
                    Buffer.buffer(letter.recipient()),
                    Buffer.buffer(letter.parameters()),
                    request.expiresAt() == null ? null : utc(request.expiresAt()),
                    utc(now),
                    utc(request.askedAt()),
                    provider
                }))
                .replaceWithVoid();
    }

    /** Up to {@code most} due letters, which nobody else gets before {@code until}. */
    Uni<List<ClaimedLetter>> claim(UUID claim, int most, Instant now, Instant until) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(claim, utc(until), utc(now), most))
                .map(rows -> list(rows).stream().map(row -> claimed(row, claim)).toList());
    }

    /** False when the claim had ended and another instance took the letter over. */
    Uni<Boolean> end(SqlConnection connection, ClaimedLetter letter, Ending ending, Instant now) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.from(new @Nullable Object[] {
                    letter.messageId(),
                    letter.claim(),
                    ending.state(),
                    ending.reasonName().orElse(null),
                    utc(now)
                }))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Ends up to {@code most} letters whose time has passed. */
    Uni<List<EndedLetter>> expire(SqlConnection connection, int most, Instant now) {
        return connection
                .preparedQuery(EXPIRE)
                .execute(Tuple.of(utc(now), most))
                .map(rows -> list(rows).stream().map(row -> expired(row, now)).toList());
    }

    /** Marks up to {@code most} letters that have been due since before {@code requestedBefore}, each once. */
    Uni<List<DelayedLetter>> delay(SqlConnection connection, int most, Instant now, Instant requestedBefore) {
        return connection
                .preparedQuery(DELAY)
                .execute(Tuple.of(utc(now), utc(requestedBefore), most))
                .map(rows -> list(rows).stream().map(row -> delayed(row, now)).toList());
    }

    Uni<Void> postpone(ClaimedLetter letter, Instant dueAt) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(letter.messageId(), letter.claim(), utc(dueAt)))
                .replaceWithVoid();
    }

    /** Deletes up to {@code most} ended letters; returns how many. */
    Uni<Integer> forgetEndedBefore(Instant cutoff, int most) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(utc(cutoff), most)).map(RowSet::rowCount);
    }

    private static ClaimedLetter claimed(Row row, UUID claim) {
        return new ClaimedLetter(
                new SealedLetter(
                        row.getUUID("message_id"),
                        row.getUUID("citizen"),
                        row.getString("template"),
                        row.getBuffer("recipient").getBytes(),
                        row.getBuffer("parameters").getBytes()),
                asked(row),
                row.getOffsetDateTime("requested_at").toInstant(),
                claim,
                row.getInteger("attempts"));
    }

    private static EndedLetter expired(Row row, Instant now) {
        return new EndedLetter(
                row.getUUID("message_id"),
                row.getUUID("citizen"),
                row.getString("template"),
                asked(row),
                now,
                new Ending.Expired());
    }

    private static DelayedLetter delayed(Row row, Instant now) {
        return new DelayedLetter(
                row.getUUID("message_id"), row.getUUID("citizen"), row.getString("template"), asked(row), now);
    }

    /** Letters from before this was kept were asked for when they came, by anybody. */
    private static Asked asked(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("asked_at");
        String provider = row.getString("provider");
        return new Asked(
                (at == null ? row.getOffsetDateTime("requested_at") : at).toInstant(),
                provider == null ? Providers.OTHER : provider);
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

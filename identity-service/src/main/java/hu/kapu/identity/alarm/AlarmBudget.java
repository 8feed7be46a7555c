package hu.kapu.identity.alarm;

import hu.kapu.identity.citizen.UserName;
import hu.kapu.kit.sealing.KeyedHash;
import hu.kapu.kit.sealing.MessageCodes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts attempts at notice codes within a rolling hour by user name and the code's first symbols, for names that nobody
 * has like for any other. Strangers do not know how the owner's code begins, so what they try is counted elsewhere.
 */
@ApplicationScoped
class AlarmBudget {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration REPEATS = Duration.ofMinutes(1);
    private static final String PURPOSE = "alarm-by-beginning";
    /** Fifteen of forty bits: whoever wants to fill every row of a name needs 160,000 attempts an hour. */
    private static final int BEGINNING = 3;

    /** $1 key, $2 now, $3 attempt, $4 window's begin, $5 budget, $6 since when an attempt id is a repetition. */
    private static final String RESERVE = """
            insert into alarm_attempt as a (row_key, tried_at, attempt, granted) values ($1, array[$2::timestamptz], $3, true)
            on conflict (row_key) do update set (tried_at, attempt, granted) = (
                select case when j.repeated or j.full then a.tried_at else j.standing || $2::timestamptz end,
                       $3::uuid, j.repeated or not j.full
                from (select s.standing, cardinality(s.standing) >= $5::integer as full,
                             a.attempt = $3 and a.granted and a.tried_at[cardinality(a.tried_at)] > $6 as repeated
                      from (select array(select t from unnest(a.tried_at) t where t > $4 order by t) as standing) s) j)
            returning granted, (select min(t) from unnest(tried_at) t where t > $4) as oldest
            """;

    private static final String SWEEP = """
            delete from alarm_attempt where row_key in (
                select row_key from alarm_attempt where tried_at[cardinality(tried_at)] < $1 limit 1000)
            """;

    private final Pool pool;
    private final KeyedHash keyedHash;
    private final AlarmSettings settings;

    AlarmBudget(Pool pool, KeyedHash keyedHash, AlarmSettings settings) {
        this.pool = pool;
        this.keyedHash = keyedHash;
        this.settings = settings;
    }

    /** Committed when answered. Empty: try; otherwise when trying is possible again. */
    Uni<Optional<Instant>> reserve(String userName, String noticeCode, UUID attempt, Instant now) {
        Object[] parameters = {
            Buffer.buffer(
                    keyedHash.index(PURPOSE, UserName.fold(userName), MessageCodes.beginning(noticeCode, BEGINNING))),
            utc(now),
            attempt,
            utc(now.minus(WINDOW)),
            settings.attemptsPerHour(),
            utc(now.minus(REPEATS))
        };
        return pool.preparedQuery(RESERVE)
                .execute(Tuple.from(parameters))
                .map(rows -> wait(rows.iterator().next()));
    }

    Uni<Void> sweep(Instant now) {
        return pool.preparedQuery(SWEEP).execute(Tuple.of(utc(now.minus(KEPT)))).replaceWithVoid();
    }

    private static Optional<Instant> wait(Row row) {
        return row.getBoolean("granted")
                ? Optional.empty()
                : Optional.of(row.getOffsetDateTime("oldest").toInstant().plus(WINDOW));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

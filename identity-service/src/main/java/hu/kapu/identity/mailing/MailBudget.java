package hu.kapu.identity.mailing;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Counts mails before they are made, in one statement that commits by itself: a minute apart and five an hour, whatever
 * is begun anew in between. Instances that ask at once queue up on the row.
 */
@ApplicationScoped
public class MailBudget {
    private static final String RESERVE = """
            with given as (
                select $1::bytea as row_key, $2::uuid as attempt, $3::timestamptz as at,
                       $4::timestamptz as repeats_since, $5::timestamptz as apart_since,
                       $6::timestamptz as counted_since, $7::integer as most)
            insert into mail_budget as b (row_key, verdict, sent_at, attempt, last_at)
            select row_key, 'grant', array[at], attempt, at from given
            on conflict (row_key) do update set (verdict, sent_at, attempt, last_at) = (
                select j.verdict,
                       case j.verdict when 'grant' then s.standing || g.at else b.sent_at end,
                       case j.verdict when 'grant' then g.attempt else b.attempt end,
                       case j.verdict when 'grant' then g.at else b.last_at end
                from given g,
                     lateral (select array(select f from unnest(b.sent_at) f
                                           where f > g.counted_since order by f) as standing) s,
                     lateral (select case
                        when b.attempt = g.attempt and b.last_at > g.repeats_since then 'repeat'
                        when b.last_at > g.apart_since or cardinality(s.standing) >= g.most then 'wait'
                        else 'grant' end as verdict) j)
            returning verdict, sent_at
            """;
    private static final String SWEEP = """
            delete from mail_budget where row_key in (
                select row_key from mail_budget where last_at < $1 limit $2)
            """;

    private final Pool pool;
    private final MailingSettings settings;

    MailBudget(Pool pool, MailingSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** The key is an HMAC, so that the row names nobody. */
    public Uni<Sending> reserve(byte[] key, UUID attempt, Instant now) {
        Object[] parameters = {
            Buffer.buffer(key),
            attempt,
            utc(now),
            utc(now.minus(settings.repeatWindow())),
            utc(now.minus(settings.apart())),
            utc(now.minus(settings.window())),
            settings.most()
        };
        return pool.preparedQuery(RESERVE).execute(Tuple.from(parameters)).map(rows -> sending(rows, now));
    }

    Uni<Integer> sweep(Instant since, int batch) {
        return pool.preparedQuery(SWEEP).execute(Tuple.of(utc(since), batch)).map(SqlResult::rowCount);
    }

    private Sending sending(RowSet<Row> rows, Instant now) {
        Row row = rows.iterator().next();
        Instant next = next(instants(row), now);
        return switch (row.getString("verdict")) {
            case "grant" -> new Sending.Granted(next);
            case "repeat" -> new Sending.Repeated(next);
            default -> new Sending.TooSoon(next);
        };
    }

    private static List<Instant> instants(Row row) {
        return Arrays.stream(row.getArrayOfOffsetDateTimes("sent_at"))
                .map(OffsetDateTime::toInstant)
                .sorted()
                .toList();
    }

    private Instant next(List<Instant> sent, Instant now) {
        Instant apart = sent.getLast().plus(settings.apart());
        List<Instant> standing = sent.stream()
                .filter(at -> at.isAfter(now.minus(settings.window())))
                .toList();
        if (standing.size() < settings.most()) {
            return apart;
        }
        Instant free = standing.get(standing.size() - settings.most()).plus(settings.window());
        return free.isAfter(apart) ? free : apart;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

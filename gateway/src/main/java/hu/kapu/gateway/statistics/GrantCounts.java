package hu.kapu.gateway.statistics;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Counts sign-ins from {@code oidc_grant}, where each code that a portal was given is one row, single sign-on included.
 * The ids of grants begin with their time (UUIDv7), so a span of time is a range of the primary key.
 */
@ApplicationScoped
class GrantCounts {

    Uni<Instant> countedUntil(SqlClient client) {
        return client.query("select until from counted_until where source = 'oidc_grant'")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("until").toInstant());
    }

    /**
     * Moves the mark and counts in one statement: of two instances that begin at the same mark, one finds it moved.
     *
     * @param oldestMinute minutes before it are counted in their days only
     */
    Uni<Void> count(SqlClient client, Instant from, Instant until, Instant oldestMinute) {
        return client.preparedQuery("""
                        with span as (
                            update counted_until set until = $2 where source = 'oidc_grant' and until = $1
                            returning until),
                        counted as (
                            select g.portal_id, (g.created_at at time zone 'Europe/Budapest')::date as day,
                                date_trunc('minute', g.created_at) as minute,
                                case when 'dap' = any(g.methods) then 'dap'
                                    when 'totp' = any(g.methods) then 'totp'
                                    when 'email-code' = any(g.methods) then 'email-code'
                                    else g.methods[1] end as method,
                                count(*) as many
                            from span, oidc_grant g where g.id >= $3 and g.id < $4 group by 1, 2, 3, 4),
                        minutes as (
                            insert into sign_in_minute (minute, outcome, detail, count)
                            select minute, 'signed-in', method, sum(many) from counted
                            where minute >= $5 group by 1, 3 order by 1, 3
                            on conflict (minute, outcome, detail)
                                do update set count = sign_in_minute.count + excluded.count)
                        insert into sign_in_count (portal_id, day, outcome, detail, count)
                        select portal_id, day, 'signed-in', method, sum(many) from counted
                        group by 1, 2, 4 order by 1, 2, 4
                        on conflict (portal_id, day, outcome, detail)
                            do update set count = sign_in_count.count + excluded.count
                        """)
                .execute(Tuple.of(utc(from), utc(until), first(from), first(until), utc(oldestMinute)))
                .replaceWithVoid();
    }

    /** Not after any id made at this instant or later (RFC 9562, section 5.7). */
    private static UUID first(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16, 0);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package hu.kapu.gateway.statistics;

import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Refused sign-ins at portals on their way into the counts: one row each, so that nobody waits for a common one. */
@ApplicationScoped
public class Refusals {
    private static final int BATCH = 5_000;

    private final Ids ids;

    Refusals(Ids ids) {
        this.ids = ids;
    }

    /** Inside the caller's database transaction. */
    public Uni<Void> add(SqlConnection connection, String portalId, String reason, Instant at) {
        return connection
                .preparedQuery("insert into sign_in_refusal (id, portal_id, reason, at) values ($1, $2, $3, $4)")
                .execute(Tuple.of(ids.next(), portalId, reason, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Counts what is there and deletes it in one statement; of two instances that do so at once one finds nothing. */
    Uni<Void> count(SqlClient client, Instant oldestMinute) {
        return client.preparedQuery("""
                        with gone as (
                            delete from sign_in_refusal
                            where id in (select id from sign_in_refusal order by id limit $1)
                            returning portal_id, reason, at),
                        minutes as (
                            insert into sign_in_minute (minute, outcome, detail, count)
                            select date_trunc('minute', at), 'refused', reason, count(*) from gone
                            where at >= $2 group by 1, 3 order by 1, 3
                            on conflict (minute, outcome, detail)
                                do update set count = sign_in_minute.count + excluded.count)
                        insert into sign_in_count (portal_id, day, outcome, detail, count)
                        select portal_id, (at at time zone 'Europe/Budapest')::date, 'refused', reason, count(*)
                        from gone group by 1, 2, 4 order by 1, 2, 4
                        on conflict (portal_id, day, outcome, detail)
                            do update set count = sign_in_count.count + excluded.count
                        """)
                .execute(Tuple.of(BATCH, oldestMinute.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}

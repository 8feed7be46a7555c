package hu.kapu.gateway.contract;

import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.calendar.Method;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The table {@code recent_citizens}, counted from {@code oidc_grant}. */
@ApplicationScoped
public class CitizenCounts {
    /** A grant's id begins with its time (UUIDv7), so a span of days is a range of the primary key. */
    private static final String COUNT = """
            with lately as (
                select portal_id, citizen_id,
                    case when 'dap' = any(methods) then 4 when 'totp' = any(methods) then 3
                        when 'email-code' = any(methods) then 2 else 1 end as strength
                from oidc_grant where id >= $1 and id < $2),
            strongest as (select citizen_id, max(strength) as strength from lately group by citizen_id),
            visits as (select distinct portal_id, citizen_id from lately)
            insert into recent_citizens (portal_id, strongest, citizens)
            select v.portal_id, (array['password', 'email-code', 'totp', 'dap'])[s.strength], count(*)
            from visits v join strongest s using (citizen_id) group by 1, 2
            """;

    private final Pool pool;

    CitizenCounts(Pool pool) {
        this.pool = pool;
    }

    /** Counts the days before {@code today}, unless that has been done; of several instances one does. */
    Uni<Void> count(LocalDate today, int days) {
        LocalDate first = today.minusDays(days);
        return pool.withTransaction(connection -> connection
                .preparedQuery("update recent_citizens_counted set day = $1, first_day = $2 where day < $1")
                .execute(Tuple.of(today, first))
                .chain(moved ->
                        moved.rowCount() == 0 ? Uni.createFrom().voidItem() : replace(connection, first, today)));
    }

    private static Uni<Void> replace(SqlConnection connection, LocalDate first, LocalDate end) {
        return connection
                .query("delete from recent_citizens")
                .execute()
                .chain(() -> connection.preparedQuery(COUNT).execute(Tuple.of(firstId(first), firstId(end))))
                .replaceWithVoid();
    }

    public Uni<RecentCitizens> of(String portalId) {
        return pool.preparedQuery("""
                        select c.day, c.first_day, r.strongest, r.citizens from recent_citizens_counted c
                        left join recent_citizens r on r.portal_id = $1
                        """).execute(Tuple.of(portalId)).map(rows -> {
            Map<Method, Long> byStrongest = new EnumMap<>(Method.class);
            rows.forEach(row -> add(byStrongest, row));
            Row any = rows.iterator().next();
            return new RecentCitizens(
                    any.getLocalDate("first_day"), any.getLocalDate("day").minusDays(1), byStrongest);
        });
    }

    public Uni<RecentVisits> ofAll() {
        return pool.query("""
                        select c.day, c.first_day, r.portal_id, r.strongest, r.citizens from recent_citizens_counted c
                        left join recent_citizens r on true
                        """).execute().map(CitizenCounts::visits);
    }

    private static RecentVisits visits(RowSet<Row> rows) {
        Row any = rows.iterator().next();
        LocalDate from = any.getLocalDate("first_day");
        LocalDate to = any.getLocalDate("day").minusDays(1);
        Map<String, Map<Method, Long>> counts = new HashMap<>();
        for (Row row : rows) {
            String portal = row.getString("portal_id");
            if (portal != null) {
                add(counts.computeIfAbsent(portal, each -> new EnumMap<>(Method.class)), row);
            }
        }
        Map<String, RecentCitizens> byPortal = new HashMap<>();
        counts.forEach((portal, byStrongest) -> byPortal.put(portal, new RecentCitizens(from, to, byStrongest)));
        return new RecentVisits(from, to, byPortal);
    }

    private static void add(Map<Method, Long> byStrongest, Row row) {
        String strongest = row.getString("strongest");
        if (strongest != null) {
            byStrongest.put(Method.parse(strongest).orElseThrow(), row.getLong("citizens"));
        }
    }

    /** Not after any id made on this day or later (RFC 9562, section 5.7). */
    private static UUID firstId(LocalDate day) {
        Instant start = day.atStartOfDay(LocalMoment.BUDAPEST).toInstant();
        return new UUID(start.toEpochMilli() << 16, 0);
    }
}

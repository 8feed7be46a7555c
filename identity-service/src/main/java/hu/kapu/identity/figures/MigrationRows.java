package hu.kapu.identity.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The statements that count, and the figures they leave. */
@ApplicationScoped
class MigrationRows {
    private static final String SINGLE = """
            citizen c left join last_sign_in s on s.citizen_id = c.id
            where c.status = 'ACTIVE' and not exists (select 1 from present_factor f where f.citizen_id = c.id)
            """;
    private static final String BEHIND_THE_AT = "lower(substring(c.email from '@([^@]*)$'))";

    /** All citizens who could sign in, and those of them with one factor. */
    record Totals(long citizens, long singleFactor) {}

    /** The totals in force. */
    record Counted(Instant at, Totals totals) {}

    private final Pool pool;

    MigrationRows(Pool pool) {
        this.pool = pool;
    }

    /** Counting ten million takes longer than a citizen would wait. */
    Uni<Void> takeTime(SqlConnection connection) {
        return connection
                .query("set local statement_timeout = '15min'")
                .execute()
                .replaceWithVoid();
    }

    /** The same sign-ins twice make no difference. */
    Uni<Void> followSignIns(SqlConnection connection, Instant since) {
        return connection.preparedQuery("""
                        insert into last_sign_in (citizen_id, at, portal)
                        select distinct on (citizen_id) citizen_id, at, content::jsonb -> 'facts' ->> 'portal'
                        from history_entry
                        where at >= $1 and content is not null and content like '%"type":"signed-in.v1"%'
                        order by citizen_id, at desc
                        on conflict (citizen_id) do update
                            set at = excluded.at, portal = coalesce(excluded.portal, last_sign_in.portal)
                            where excluded.at > last_sign_in.at
                        """).execute(Tuple.of(utc(since))).replaceWithVoid();
    }

    Uni<Totals> totals(SqlConnection connection) {
        return connection
                .query("select (select count(*) from citizen where status = 'ACTIVE') as citizens,"
                        + " (select count(*) from " + SINGLE + ") as single_factor")
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Totals(row.getLong("citizens"), row.getLong("single_factor")));
    }

    Uni<List<Cohort>> cohorts(SqlConnection connection, CohortKind kind) {
        String name = switch (kind) {
            case LAST_SIGN_IN -> "coalesce(to_char(s.at at time zone 'Europe/Budapest', 'YYYY-MM'), 'never')";
            case PORTAL -> "coalesce(s.portal, 'none')";
            case MAIL_DOMAIN -> BEHIND_THE_AT;
        };
        return connection
                .query("select " + name + " as name, count(*) as single_factor from " + SINGLE + " group by 1")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MigrationRows::cohort)
                        .toList());
    }

    Uni<Void> replace(SqlConnection connection, Instant at, Totals totals) {
        return connection
                .preparedQuery("""
                        insert into migration_figure (counted_at, citizens, single_factor) values ($1, $2, $3)
                        on conflict (single) do update set counted_at = excluded.counted_at, citizens = excluded.citizens,
                            single_factor = excluded.single_factor
                        """)
                .execute(Tuple.of(utc(at), totals.citizens(), totals.singleFactor()))
                .replaceWithVoid();
    }

    Uni<Void> replace(SqlConnection connection, CohortKind kind, List<Cohort> cohorts) {
        List<Tuple> rows = new ArrayList<>();
        for (Cohort cohort : cohorts) {
            rows.add(Tuple.of(kind.wireName(), rows.size() + 1, cohort.name(), cohort.singleFactor()));
        }
        return connection
                .preparedQuery("delete from migration_cohort where kind = $1")
                .execute(Tuple.of(kind.wireName()))
                .chain(() -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery("insert into migration_cohort (kind, position, name, single_factor)"
                                        + " values ($1, $2, $3, $4)")
                                .executeBatch(rows)
                                .replaceWithVoid());
    }

    /** Nothing before the first count. */
    Uni<Optional<Counted>> counted() {
        return pool.query("select * from migration_figure")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Counted(
                                row.getOffsetDateTime("counted_at").toInstant(),
                                new Totals(row.getLong("citizens"), row.getLong("single_factor")))));
    }

    Uni<List<Cohort>> page(CohortKind kind, long after, int limit) {
        return pool.preparedQuery("""
                        select name, single_factor from migration_cohort where kind = $1 and position > $2::bigint
                        order by position limit $3
                        """)
                .execute(Tuple.of(kind.wireName(), after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MigrationRows::cohort)
                        .toList());
    }

    private static Cohort cohort(Row row) {
        return new Cohort(row.getString("name"), row.getLong("single_factor"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package hu.kapu.gateway.statistics;

import hu.kapu.gateway.statistics.SignInCount.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rows of {@code sign_in_minute}: of all portals together, so that a small number is nobody in particular. */
@ApplicationScoped
public class MinuteCounts {
    /** How often they are counted ({@link CountSignIns}). */
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Pool pool;
    private final StatisticsConfiguration configuration;

    MinuteCounts(Pool pool, StatisticsConfiguration configuration) {
        this.pool = pool;
        this.configuration = configuration;
    }

    /** By minute, outcome and detail; minutes in which nothing happened are not among them. */
    public Uni<List<MinuteCount>> between(Instant from, Instant to) {
        return pool.preparedQuery("""
                        select minute, outcome, detail, count from sign_in_minute
                        where minute >= $1 and minute < $2 order by minute, outcome, detail
                        """)
                .execute(Tuple.of(utc(from), utc(to)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MinuteCounts::count)
                        .toList());
    }

    /** Up to when everything is counted that happened before now. */
    public Instant countedUntil(Instant now) {
        return now.minus(configuration.delay()).minus(EVERY);
    }

    /** At most so many; how many they were. */
    Uni<Integer> deleteBefore(Instant minute, int batch) {
        return pool.preparedQuery("""
                        delete from sign_in_minute where ctid in (
                            select ctid from sign_in_minute where minute < $1 limit $2)
                        """).execute(Tuple.of(utc(minute), batch)).map(RowSet::rowCount);
    }

    private static MinuteCount count(Row row) {
        return new MinuteCount(
                row.getOffsetDateTime("minute").toInstant(),
                Outcome.parse(row.getString("outcome")),
                row.getString("detail"),
                row.getLong("count"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

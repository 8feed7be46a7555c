package hu.kapu.gateway.watching;

import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.clients.MigrationFigures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rows of {@code migration_day}: of each day the newest figures, however often and by whomever they are kept. */
@ApplicationScoped
public class MigrationDays {
    private final Pool pool;

    MigrationDays(Pool pool) {
        this.pool = pool;
    }

    /** From that day on, the oldest first. */
    public Uni<List<MigrationDay>> since(LocalDate first) {
        return pool.preparedQuery("""
                        select day, citizens, single_factor from migration_day where day >= $1 order by day
                        """)
                .execute(Tuple.of(first))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MigrationDays::day)
                        .toList());
    }

    Uni<Void> keep(Instant countedAt, MigrationFigures.Known figures) {
        return pool.preparedQuery("""
                        insert into migration_day (day, counted_at, citizens, single_factor) values ($1, $2, $3, $4)
                        on conflict (day) do update set counted_at = excluded.counted_at,
                            citizens = excluded.citizens, single_factor = excluded.single_factor
                        where migration_day.counted_at < excluded.counted_at
                        """)
                .execute(Tuple.of(
                        LocalDate.ofInstant(countedAt, LocalMoment.BUDAPEST),
                        countedAt.atOffset(ZoneOffset.UTC),
                        figures.citizens(),
                        figures.singleFactor()))
                .replaceWithVoid();
    }

    Uni<Void> deleteBefore(LocalDate day) {
        return pool.preparedQuery("delete from migration_day where day < $1")
                .execute(Tuple.of(day))
                .replaceWithVoid();
    }

    private static MigrationDay day(Row row) {
        return new MigrationDay(row.getLocalDate("day"), row.getLong("citizens"), row.getLong("single_factor"));
    }
}

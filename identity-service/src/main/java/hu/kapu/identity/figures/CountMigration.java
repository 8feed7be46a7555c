package hu.kapu.identity.figures;

import hu.kapu.identity.figures.MigrationRows.Counted;
import hu.kapu.identity.figures.MigrationRows.Totals;
import hu.kapu.identity.jobs.JobLease;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts everybody anew and replaces the figures in one transaction; one instance does it for all. */
@ApplicationScoped
public class CountMigration {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** An event may reach the history that late. */
    private static final Duration HISTORY_LAGS = Duration.ofDays(1);

    private final MigrationRows rows;
    private final JobLease lease;
    private final FigureSettings settings;
    private final Pool pool;
    private final Clock clock;

    CountMigration(MigrationRows rows, JobLease lease, FigureSettings settings, Pool pool, Clock clock) {
        this.rows = rows;
        this.lease = lease;
        this.settings = settings;
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> countWhenDue() {
        return rows.counted()
                .chain(counted -> isDue(counted)
                        ? lease.alone("migration-figures", LONGEST, this::count)
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> count() {
        return rows.counted().chain(counted -> {
            Instant since = counted.map(Counted::at).orElse(Instant.EPOCH).minus(HISTORY_LAGS);
            return pool.withTransaction(connection -> count(connection, since));
        });
    }

    private Uni<Void> count(SqlConnection connection, Instant since) {
        return rows.takeTime(connection)
                .chain(() -> rows.followSignIns(connection, since))
                .chain(() -> rows.totals(connection))
                .chain(totals -> rows.replace(connection, clock.instant(), rounded(totals)))
                .chain(() -> Multi.createFrom()
                        .items(CohortKind.values())
                        .onItem()
                        .transformToUniAndConcatenate(kind -> replace(connection, kind))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> replace(SqlConnection connection, CohortKind kind) {
        return rows.cohorts(connection, kind)
                .map(SmallNumbers::folded)
                .chain(cohorts -> rows.replace(connection, kind, cohorts));
    }

    private boolean isDue(Optional<Counted> counted) {
        return counted.map(last -> !last.at().plus(settings.every()).isAfter(clock.instant()))
                .orElse(true);
    }

    private static Totals rounded(Totals exact) {
        return new Totals(SmallNumbers.rounded(exact.citizens()), SmallNumbers.rounded(exact.singleFactor()));
    }
}

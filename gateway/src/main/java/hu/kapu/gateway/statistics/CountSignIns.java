package hu.kapu.gateway.statistics;

import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Brings the counts up to date, a few minutes behind; any number of instances may do so at once. */
@ApplicationScoped
public class CountSignIns {
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final GrantCounts grants;
    private final Refusals refusals;
    private final SignInCounts counts;
    private final MinuteCounts minutes;
    private final StatisticsConfiguration configuration;
    private final Clock clock;

    CountSignIns(
            Pool pool,
            GrantCounts grants,
            Refusals refusals,
            SignInCounts counts,
            MinuteCounts minutes,
            StatisticsConfiguration configuration,
            Clock clock) {
        this.pool = pool;
        this.grants = grants;
        this.refusals = refusals;
        this.counts = counts;
        this.minutes = minutes;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "count-sign-ins",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        Instant until = now.minus(configuration.delay()).truncatedTo(ChronoUnit.MILLIS);
        Instant oldestMinute = now.minus(configuration.minutesKept());
        LocalDate oldest = LocalDate.ofInstant(now.minus(configuration.retention()), LocalMoment.BUDAPEST);
        return grants.countedUntil(pool)
                .chain(from -> from.isBefore(until)
                        ? grants.count(pool, from, until, oldestMinute)
                        : Uni.createFrom().voidItem())
                .chain(() -> refusals.count(pool, oldestMinute))
                .chain(() -> Batches.untilNotFull(BATCH, () -> minutes.deleteBefore(oldestMinute, BATCH)))
                .chain(() -> Batches.untilNotFull(BATCH, () -> counts.deleteBefore(oldest, BATCH)));
    }
}

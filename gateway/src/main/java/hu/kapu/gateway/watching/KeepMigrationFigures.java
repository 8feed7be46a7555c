package hu.kapu.gateway.watching;

import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.clients.Migration;
import hu.kapu.gateway.clients.MigrationFigures;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Keeps what identity counts once a day, because identity itself only has the newest figures. Any number of instances
 * may do so; a day on which identity was away has no row.
 */
@ApplicationScoped
public class KeepMigrationFigures {
    private final Migration migration;
    private final MigrationDays days;
    private final WatchingConfiguration configuration;
    private final Clock clock;

    KeepMigrationFigures(Migration migration, MigrationDays days, WatchingConfiguration configuration, Clock clock) {
        this.migration = migration;
        this.days = days;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            identity = "keep-migration-figures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> keep() {
        LocalDate oldest =
                LocalDate.ofInstant(clock.instant().minus(configuration.migrationKept()), LocalMoment.BUDAPEST);
        return migration.figures().chain(this::keepDay).chain(() -> days.deleteBefore(oldest));
    }

    private Uni<Void> keepDay(MigrationFigures figures) {
        return switch (figures) {
            case MigrationFigures.Known known ->
                known.countedAt()
                        .map(countedAt -> days.keep(countedAt, known))
                        .orElseGet(() -> Uni.createFrom().voidItem());
            case MigrationFigures.Unavailable() -> Uni.createFrom().voidItem();
        };
    }
}

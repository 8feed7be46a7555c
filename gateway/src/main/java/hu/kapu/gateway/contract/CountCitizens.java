package hu.kapu.gateway.contract;

import hu.kapu.gateway.calendar.LocalMoment;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Counts once a day, an hour after midnight in Budapest at the earliest; any number of instances may try. */
@ApplicationScoped
public class CountCitizens {
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private final CitizenCounts counts;
    private final ContractConfiguration configuration;
    private final Clock clock;

    CountCitizens(CitizenCounts counts, ContractConfiguration configuration, Clock clock) {
        this.counts = counts;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            identity = "count-citizens",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> count() {
        LocalDate today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), LocalMoment.BUDAPEST);
        return counts.count(today, configuration.days());
    }
}

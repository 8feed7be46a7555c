package hu.kapu.identity.closing;

import hu.kapu.identity.jobs.JobLease;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Closes the accounts whose time to think it over has passed, one transaction each. */
@ApplicationScoped
class CloseDueAccounts {
    private static final Logger LOG = Logger.getLogger(CloseDueAccounts.class);
    private static final int BATCH = 200;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JobLease lease;
    private final PlannedClosings closings;
    private final CloseAccount closeAccount;
    private final Clock clock;

    CloseDueAccounts(JobLease lease, PlannedClosings closings, CloseAccount closeAccount, Clock clock) {
        this.lease = lease;
        this.closings = closings;
        this.closeAccount = closeAccount;
        this.clock = clock;
    }

    @Scheduled(
            every = "${kapu.closing.look-every:1M}",
            delayed = "${kapu.closing.look-every:1M}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return lease.alone("closing", LONGEST, this::closeDue);
    }

    private Uni<Void> closeDue() {
        return closings.due(clock.instant(), BATCH)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::close)
                        .onItem()
                        .ignoreAsUni());
    }

    /** One that fails is tried again the next time and keeps nobody else waiting. */
    private Uni<Void> close(UUID citizen) {
        return closeAccount
                .close(citizen)
                .onFailure()
                .invoke(fault -> LOG.errorf("The account of citizen %s could not be closed: %s", citizen, fault))
                .onFailure()
                .recoverWithNull();
    }
}

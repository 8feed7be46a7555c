package hu.kapu.identity.recovery;

import hu.kapu.identity.recovery.RecoveryQueue.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Looks up, once a second, to whom the recoveries asked for belong. At moments of its own and for all that have come in
 * since: neither the answer nor whoever comes next waits longer because an account exists. Any instance may do it.
 */
@ApplicationScoped
class LookUpRecoveries {
    private static final Logger LOG = Logger.getLogger(LookUpRecoveries.class);
    private static final int BATCH = 1_000;

    private final RecoveryQueue queue;
    private final Recoveries recoveries;
    private final MailRecoveryCode mailCode;
    private final RecoverySettings settings;
    private final Clock clock;

    LookUpRecoveries(
            RecoveryQueue queue,
            Recoveries recoveries,
            MailRecoveryCode mailCode,
            RecoverySettings settings,
            Clock clock) {
        this.queue = queue;
        this.recoveries = recoveries;
        this.mailCode = mailCode;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookUp() {
        return queue.due(clock.instant())
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::mail)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails holds up no other; it is tried again until its time is over. */
    private Uni<Void> mail(Due due) {
        return mailCode.mail(due, clock.instant())
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Recovery %s is not looked up yet", due.transaction()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> recoveries.sweep(clock.instant().minus(settings.retention()), BATCH))
                .whilst(deleted -> deleted == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

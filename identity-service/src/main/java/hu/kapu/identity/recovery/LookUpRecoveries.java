package hu.kapu.identity.recovery;

import hu.kapu.identity.recovery.RecoveryQueue.Waiting;
import hu.kapu.kit.sealing.SealBroken;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks up, once a second, to whom the recoveries asked for belong. At moments of its own and for all that have come in
 * since: neither the answer nor whoever comes next waits longer because an account exists. Any instance may do it.
 */
@ApplicationScoped
class LookUpRecoveries {
    private static final Logger LOG = Logger.getLogger(LookUpRecoveries.class);
    private static final int AT_ONCE = 100;
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
        return lookUpBehind(null);
    }

    /** Batch after batch while there are full ones; each of those that wait is tried once. */
    private Uni<Void> lookUpBehind(@Nullable Waiting last) {
        return queue.waitingBehind(last, AT_ONCE, clock.instant())
                .call(this::mailAll)
                .chain(batch -> batch.size() == AT_ONCE
                        ? lookUpBehind(batch.getLast())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> mailAll(List<Waiting> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(this::mail)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails holds up no other; it is tried again until its time is over, unless it can never be read. */
    private Uni<Void> mail(Waiting waiting) {
        return Uni.createFrom()
                .deferred(() -> mailCode.mail(queue.open(waiting), clock.instant()))
                .onFailure(SealBroken.class)
                .recoverWithUni(() -> passOver(waiting))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Recovery %s is not looked up yet", waiting.transaction()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> passOver(Waiting waiting) {
        LOG.errorf("Recovery %s does not open and is passed over", waiting.transaction());
        return queue.passOver(waiting);
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

package hu.kapu.gateway.recovery;

import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes recoveries that nobody needs any more, a batch at a time; several instances doing it at once do no harm. */
@ApplicationScoped
public class RecoveryHousekeeping {
    private static final int BATCH = 1_000;

    private final RecoveryTransactions transactions;
    private final RecoveryConfiguration configuration;
    private final Clock clock;

    RecoveryHousekeeping(RecoveryTransactions transactions, RecoveryConfiguration configuration, Clock clock) {
        this.transactions = transactions;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(every = "${kapu.recovery.housekeeping:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        Instant ended = clock.instant().minus(configuration.keptAfterEnd());
        return Batches.untilNotFull(BATCH, () -> transactions.deleteExpiredBefore(ended, BATCH));
    }
}

package hu.kapu.secondfactor.enrolment;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes enrolments nobody finished. Several instances may do so at once: each batch is one statement. */
@ApplicationScoped
class EnrolmentRetention {
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final PendingEnrolments pendings;
    private final EnrolmentSettings settings;
    private final Clock clock;

    EnrolmentRetention(Pool pool, PendingEnrolments pendings, EnrolmentSettings settings, Clock clock) {
        this.pool = pool;
        this.pendings = pendings;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deleteBatch() {
        return pendings.deleteExpiredBefore(pool, clock.instant().minus(settings.keptAfterExpiry()), BATCH)
                .replaceWithVoid();
    }
}

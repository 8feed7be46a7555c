package hu.kapu.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at the outbox for the metrics; while the database is away, what was seen last grows older. */
@ApplicationScoped
class OutboxWatch {
    private static final Logger LOG = Logger.getLogger(OutboxWatch.class);

    private final OutboxBacklog backlog;
    private final OutboxMetrics metrics;

    OutboxWatch(OutboxBacklog backlog, OutboxMetrics metrics) {
        this.backlog = backlog;
        this.metrics = metrics;
    }

    @Scheduled(every = "15s", delayed = "5s", identity = "outbox-watch", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return backlog.waiting()
                .invoke(metrics::waiting)
                .replaceWithVoid()
                .onFailure()
                .invoke(fault -> LOG.debugf("The outbox cannot be looked at: %s", fault))
                .onFailure()
                .recoverWithNull();
    }
}

package hu.kapu.gateway.portal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks at files and rows every few seconds. A change made at this instance is looked at at once, the others see it with
 * their next look: that needs no connection of its own, which a pooler would cut.
 */
@ApplicationScoped
class PortalUpdates {
    private final PortalsInForce inForce;
    private final PortalRows rows;

    PortalUpdates(PortalsInForce inForce, PortalRows rows) {
        this.inForce = inForce;
        this.rows = rows;
    }

    /** On a worker thread: it reads files. */
    @Scheduled(every = "${kapu.portal.look-every:5S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtFiles() {
        inForce.lookAtFiles();
    }

    @Scheduled(every = "${kapu.portal.poll-every:2S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookAtRows() {
        return rows.all()
                .invoke(inForce::tableSays)
                .chain(this::bindFiles)
                .onFailure()
                .recoverWithUni(fault -> {
                    inForce.tableIsUnreadable();
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> bindFiles() {
        var unbound = inForce.unboundFiles();
        return unbound.isEmpty() ? Uni.createFrom().voidItem() : rows.take(unbound);
    }
}

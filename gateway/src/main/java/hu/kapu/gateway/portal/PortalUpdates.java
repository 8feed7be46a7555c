package hu.kapu.gateway.portal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps {@link Portals} what the files say now. */
@ApplicationScoped
class PortalUpdates {
    private final Portals portals;
    private final PortalFiles files;
    private final PortalTroubles troubles;

    PortalUpdates(Portals portals, PortalFiles files, PortalTroubles troubles) {
        this.portals = portals;
        this.files = files;
        this.troubles = troubles;
    }

    /** On a worker thread: it reads files. */
    @Scheduled(every = "${kapu.portal.look-every:5S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtFiles() {
        files.lookAgain();
        portals.become(PortalSnapshot.of(files.portals()));
        troubles.are(files.troubles());
    }
}

package hu.kapu.gateway.oidc.logout;

import hu.kapu.kit.testing.MutableClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What otherwise runs by the clock or on another instance, run by a test. */
@Singleton
public class LogoutJobs {
    private final ClosedPortals closedPortals;
    private final LogoutCleanup cleanup;
    private final LogoutNoticeRows rows;
    private final MutableClock clock;

    LogoutJobs(ClosedPortals closedPortals, LogoutCleanup cleanup, LogoutNoticeRows rows, MutableClock clock) {
        this.closedPortals = closedPortals;
        this.cleanup = cleanup;
        this.rows = rows;
        this.clock = clock;
    }

    public void signOutOfClosedPortals() {
        closedPortals.run().await().indefinitely();
    }

    public void cleanUp() {
        cleanup.run().await().indefinitely();
    }

    /** Takes what is due for a portal, as an instance does that dies before it can tell; the positions taken. */
    public List<Long> takeAndDie(String portal, Duration lease) {
        return rows
                .take(Map.of(portal, 100), clock.instant(), clock.instant().plus(lease))
                .await()
                .indefinitely()
                .stream()
                .map(LogoutNotice::position)
                .toList();
    }
}

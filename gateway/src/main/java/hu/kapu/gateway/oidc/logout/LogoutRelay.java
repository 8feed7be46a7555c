package hu.kapu.gateway.oidc.logout;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes what is due and tells portals, at least once each.
 *
 * <pre>
 * wake (250 ms passed, or a place came free at a portal with more to hear) → take, as many as there is room → tell each
 * </pre>
 *
 * Every portal has its own places, so a slow one waits for itself only. Rounds do not wait for the portals they tell.
 */
@ApplicationScoped
class LogoutRelay {
    private static final Logger LOG = Logger.getLogger(LogoutRelay.class);
    private static final long POLL_MILLISECONDS = 250;

    private final BackChannelPortals portals;
    private final LogoutNoticeRows rows;
    private final TellPortal tellPortal;
    private final LogoutConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean on;
    private volatile boolean troubled;

    LogoutRelay(
            BackChannelPortals portals,
            LogoutNoticeRows rows,
            TellPortal tellPortal,
            LogoutConfig config,
            Clock clock,
            Vertx vertx) {
        this.portals = portals;
        this.rows = rows;
        this.tellPortal = tellPortal;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        on = true;
        long _ = vertx.setPeriodic(POLL_MILLISECONDS, timer -> wake());
    }

    /** What is on its way when the process ends is tried again by whoever takes it next. */
    void stop(@Observes ShutdownEvent stop) {
        on = false;
    }

    private void wake() {
        wanted.set(true);
        if (on && running.compareAndSet(false, true)) {
            wanted.set(false);
            round().subscribe().with(this::settled, this::failed);
        }
    }

    private Uni<Void> round() {
        Map<String, Integer> room = room();
        return room.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.take(room, clock.instant(), clock.instant().plus(lease()))
                        .invoke(taken -> taken.forEach(this::tell))
                        .replaceWithVoid();
    }

    private Map<String, Integer> room() {
        Map<String, Integer> room = new HashMap<>();
        for (String portal : portals.ids()) {
            int free = config.atOncePerPortal() - busy.getOrDefault(portal, 0);
            if (free > 0) {
                room.put(portal, free);
            }
        }
        return room;
    }

    private void tell(LogoutNotice notice) {
        int _ = busy.merge(notice.portalId(), 1, Integer::sum);
        tellPortal.of(notice).subscribe().with(done -> free(notice.portalId()), fault -> {
            LOG.warnf("A sign-out for portal %s waits: %s", notice.portalId(), fault);
            free(notice.portalId());
        });
    }

    private void free(String portal) {
        boolean wasFull = busy.merge(portal, -1, Integer::sum) == config.atOncePerPortal() - 1;
        if (wasFull) {
            wake();
        }
    }

    private void settled(Void done) {
        if (troubled) {
            troubled = false;
            LOG.info("Sign-outs are taken to portals again");
        }
        again();
    }

    private void failed(Throwable cause) {
        if (on && !troubled) {
            LOG.warnf("Sign-outs cannot be taken to portals now: %s", cause);
        }
        troubled = true;
        again();
    }

    private void again() {
        running.set(false);
        if (wanted.get()) {
            wake();
        }
    }

    /** Longer than an attempt can take. */
    private Duration lease() {
        return config.answerWithin().multipliedBy(3);
    }
}

package hu.kapu.notification.delivery;

import hu.kapu.kit.ids.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Round after round: what came too late is ended, what waits long is told, what is due is claimed and handed over. While the mail server cannot
 * be reached a round tries one letter only, so that neither it nor we pile up connections.
 */
@ApplicationScoped
class DeliveryLoop {
    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
    private static final int ONE = 1;

    private final Vertx vertx;
    private final Ids ids;
    private final Clock clock;
    private final DueLetters letters;
    private final ExpireLetters expireLetters;
    private final TellDelays tellDelays;
    private final DeliverLetter deliverLetter;
    private final DeliveryConfig config;

    private final Semaphore oneRound = new Semaphore(1);
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile boolean reachable = true;
    private volatile long timer;

    DeliveryLoop(
            Vertx vertx,
            Ids ids,
            Clock clock,
            DueLetters letters,
            ExpireLetters expireLetters,
            TellDelays tellDelays,
            DeliverLetter deliverLetter,
            DeliveryConfig config) {
        this.vertx = vertx;
        this.ids = ids;
        this.clock = clock;
        this.letters = letters;
        this.expireLetters = expireLetters;
        this.tellDelays = tellDelays;
        this.deliverLetter = deliverLetter;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.claim().compareTo(config.sendTimeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("kapu.delivery.claim is less than twice kapu.delivery.send-timeout");
        }
        timer = vertx.setPeriodic(config.poll().toMillis(), id -> wake());
    }

    /** Lets the round at work finish, so that a planned stop leaves no letter in doubt. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        vertx.cancelTimer(timer);
        if (!oneRound.tryAcquire(config.sendTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Stopping while letters are being handed over; they are tried again with the same Message-ID");
        }
    }

    /** Something may be due; never blocks. */
    void wake() {
        wanted.set(true);
        if (!stopped && oneRound.tryAcquire()) {
            wanted.set(false);
            round().subscribe().with(full -> ended(full), this::broken);
        }
    }

    private void ended(boolean full) {
        oneRound.release();
        if (full || wanted.get()) {
            wake();
        }
    }

    private void broken(Throwable fault) {
        LOG.warnf("A round of deliveries broke off: %s", fault.getClass().getName());
        oneRound.release();
    }

    /** True when there may be more to do at once. */
    private Uni<Boolean> round() {
        Instant now = clock.instant();
        int most = reachable ? config.batch() : ONE;
        return expireLetters
                .expire()
                .chain(tellDelays::tell)
                .chain(() -> letters.claim(ids.next(), most, now, now.plus(config.claim())))
                .chain(claimed -> handOverAll(claimed).map(done -> reachable && claimed.size() == most));
    }

    private Uni<Void> handOverAll(List<ClaimedLetter> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(claimed.stream().map(deliverLetter::deliver).toList())
                .andCollectFailures()
                .invoke(this::learn)
                .replaceWithVoid();
    }

    private void learn(List<Handover> handovers) {
        reachable = handovers.stream().noneMatch(handover -> handover instanceof Handover.Unreachable);
    }
}

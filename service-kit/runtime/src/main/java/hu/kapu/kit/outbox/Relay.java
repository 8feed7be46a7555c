package hu.kapu.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Moves events from the database to Kafka, at least once and in each citizen's order.
 *
 * <pre>
 * wake (answer sent after commit, 250 ms passed, or there was something) → lease? → read → publish → delete → again
 * </pre>
 *
 * One round at a time. Killed anywhere, it loses nothing: a row goes only after its record was acknowledged, and only
 * while the lease under which it was read still stands.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int STOP_WITHIN_SECONDS = 3;

    private final OutboxStore store;
    private final KafkaPublisher publisher;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final Vertx vertx;
    private final UUID self = RelayIdentity.ofThisProcess();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kapu-outbox").factory());
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean on;
    private volatile boolean troubled;
    private volatile Lease lease = Lease.NONE;

    private record Lease(long fence, Instant renewAt) {
        static final Lease NONE = new Lease(0, Instant.MIN);
    }

    Relay(
            OutboxStore store,
            KafkaPublisher publisher,
            OutboxSettings settings,
            OutboxMetrics metrics,
            Clock clock,
            Vertx vertx) {
        this.store = store;
        this.publisher = publisher;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        on = settings.enabled();
        if (on) {
            long _ = vertx.setPeriodic(settings.poll().toMillis(), timer -> wake());
        }
    }

    /** Asks for a round now; while one is under way, for another after it. Never blocks. */
    public void wake() {
        wanted.set(true);
        if (on && running.compareAndSet(false, true)) {
            wanted.set(false);
            round().subscribe().with(this::settled, this::failed);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        if (!on) {
            return;
        }
        on = false;
        sender.shutdown();
        try {
            boolean quiet = sender.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
            LOG.debugf("The relay stops, quiet: %s", quiet);
            publisher.close();
            Object _ = store.release(self).subscribeAsCompletionStage().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.infof("The relay's lease was not given back and will run out: %s", e);
        }
    }

    /** The number of rows that went. */
    private Uni<Integer> round() {
        return hold().chain(this::read).chain(this::move);
    }

    private Uni<Boolean> hold() {
        Instant now = clock.instant();
        if (now.isBefore(lease.renewAt())) {
            return Uni.createFrom().item(true);
        }
        Instant until = now.plus(settings.lease());
        Instant renewAt = now.plus(settings.lease().dividedBy(2));
        return store.lease(self, now, until).map(fence -> held(fence, renewAt));
    }

    private boolean held(OptionalLong fence, Instant renewAt) {
        lease = fence.isPresent() ? new Lease(fence.getAsLong(), renewAt) : Lease.NONE;
        return fence.isPresent();
    }

    private Uni<List<OutboxRow>> read(boolean held) {
        return held ? store.oldest(settings.batch()) : Uni.createFrom().item(List.of());
    }

    private Uni<Integer> move(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        long fence = lease.fence();
        return Uni.createFrom()
                .item(() -> publisher.publish(rows))
                .runSubscriptionOn(sender)
                .invoke(acknowledged -> metrics.published(rows.size(), acknowledged.size()))
                .chain(acknowledged -> forget(acknowledged, fence));
    }

    private Uni<Integer> forget(Set<Long> acknowledged, long fence) {
        return store.delete(acknowledged, self, fence).invoke(deleted -> {
            if (deleted < acknowledged.size()) {
                lease = Lease.NONE;
            }
        });
    }

    private void settled(int moved) {
        if (troubled && moved > 0) {
            troubled = false;
            LOG.info("Events are leaving again");
        }
        again(moved > 0);
    }

    private void failed(Throwable cause) {
        if (on && !troubled) {
            LOG.warnf("Events are not leaving, the relay keeps trying: %s", cause);
        }
        troubled = true;
        lease = Lease.NONE;
        again(false);
    }

    private void again(boolean more) {
        running.set(false);
        if (more || wanted.get()) {
            wake();
        }
    }
}

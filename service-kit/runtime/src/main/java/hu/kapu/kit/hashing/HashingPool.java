package hu.kapu.kit.hashing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Worker threads of its own, one per core, behind a bounded number of places. Whoever gets no place is shed at once;
 * the executor's own queue never holds more than the places given out.
 */
@ApplicationScoped
public class HashingPool {
    private static final Duration EXPECTED_WORK = Duration.ofMillis(25);
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final int places;
    private final AtomicInteger taken = new AtomicInteger();
    private final LongAdder shed = new LongAdder();
    private final WorkerExecutor workers;
    private volatile Consumer<Duration> waits = wait -> {};

    HashingPool(HashingSettings settings, Vertx vertx) {
        this.places = cores + settings.queue();
        this.workers = vertx.createSharedWorkerExecutor("kapu-hashing", cores);
    }

    /** A place, or empty when all are taken. */
    public Optional<Place> enter() {
        int before = taken.getAndUpdate(now -> now < places ? now + 1 : now);
        if (before < places) {
            return Optional.of(new Place());
        }
        shed.increment();
        return Optional.empty();
    }

    /** When a shed caller should come back: the time to work off what is waiting now, at least a second. */
    public Duration retryAfter() {
        Duration backlog = EXPECTED_WORK.multipliedBy(taken.get()).dividedBy(cores);
        return backlog.compareTo(SHORTEST_RETRY) > 0 ? backlog : SHORTEST_RETRY;
    }

    int taken() {
        return taken.get();
    }

    int places() {
        return places;
    }

    /** Pieces of work that have a place and no thread yet. */
    int waiting() {
        return Math.max(0, taken.get() - cores);
    }

    /** How often there was no place. */
    long shed() {
        return shed.sum();
    }

    /** Who is told how long each piece of work waited for a thread. */
    void tellWaits(Consumer<Duration> watcher) {
        waits = watcher;
    }

    @PreDestroy
    void stop() {
        workers.close();
    }

    private enum Stage {
        FREE,
        WORKING,
        LEFT
    }

    /** The right to one piece of work. Left when the work is done, or by {@link #close()} when none was started. */
    public final class Place implements AutoCloseable {
        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.FREE);

        private Place() {}

        /** Runs the work on the pool's threads when subscribed to; the result arrives on the subscriber's context. */
        public <T> Uni<T> run(Supplier<T> work) {
            return Uni.createFrom().emitter(emitter -> {
                if (!stage.compareAndSet(Stage.FREE, Stage.WORKING)) {
                    emitter.fail(new IllegalStateException("a place is for one piece of work"));
                    return;
                }
                long asked = System.nanoTime();
                workers.executeBlocking(() -> begun(asked, work), false).onComplete(done -> {
                    leave(Stage.WORKING);
                    if (done.succeeded()) {
                        emitter.complete(done.result());
                    } else {
                        emitter.fail(done.cause());
                    }
                });
            });
        }

        private <T> T begun(long asked, Supplier<T> work) {
            waits.accept(Duration.ofNanos(System.nanoTime() - asked));
            return work.get();
        }

        @Override
        public void close() {
            leave(Stage.FREE);
        }

        private void leave(Stage from) {
            if (stage.compareAndSet(from, Stage.LEFT)) {
                taken.decrementAndGet();
            }
        }
    }
}

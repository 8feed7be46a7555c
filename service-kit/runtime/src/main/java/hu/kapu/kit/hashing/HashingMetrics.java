package hu.kapu.kit.hashing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Shows how full the hashing pool is, how long hashes wait in it and how many find no place. */
@ApplicationScoped
class HashingMetrics {
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4)
    };

    private final HashingPool pool;
    private final MeterRegistry registry;

    HashingMetrics(HashingPool pool, MeterRegistry registry) {
        this.pool = pool;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("kapu.hashing.taken", pool, HashingPool::taken)
                .description("Places taken: hashes running and waiting")
                .register(registry);
        Gauge.builder("kapu.hashing.places", pool, HashingPool::places)
                .description("Places there are; beyond them requests are shed")
                .register(registry);
        Gauge.builder("kapu.hashing.waiting", pool, HashingPool::waiting)
                .description("Hashes that wait for a core")
                .register(registry);
        FunctionCounter.builder("kapu.hashing.shed", pool, HashingPool::shed)
                .description("Requests that found no place and were told to come back")
                .register(registry);
        Timer wait = Timer.builder("kapu.hashing.wait")
                .description("How long a hash waited for a core")
                .serviceLevelObjectives(STEPS)
                .register(registry);
        pool.tellWaits(waited -> wait.record(waited));
    }
}

package hu.kapu.kit.hashing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows how full the hashing pool is. */
@ApplicationScoped
class HashingMetrics {
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
    }
}

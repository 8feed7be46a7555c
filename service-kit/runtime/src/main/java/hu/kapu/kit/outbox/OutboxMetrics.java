package hu.kapu.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the oldest event has been waiting, and what was published; there from the start, lease or not. */
@Startup
@ApplicationScoped
class OutboxMetrics {
    private final Clock clock;
    private final Counter published;
    private final Counter unacknowledged;
    private volatile @Nullable Instant oldest;

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.published = registry.counter("kapu.outbox.published");
        this.unacknowledged = registry.counter("kapu.outbox.unacknowledged");
        Gauge.builder("kapu.outbox.age", this, OutboxMetrics::ageSeconds)
                .description("Age of the oldest unpublished event, as the relay holding the lease sees it")
                .baseUnit("seconds")
                .register(registry);
    }

    void waiting(List<OutboxRow> rows) {
        oldest = rows.isEmpty() ? null : rows.getFirst().createdAt();
    }

    void published(int rows, int acknowledged) {
        published.increment(acknowledged);
        unacknowledged.increment((double) rows - acknowledged);
    }

    private double ageSeconds() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}

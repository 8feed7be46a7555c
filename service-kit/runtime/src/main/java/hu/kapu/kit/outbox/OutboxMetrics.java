package hu.kapu.kit.outbox;

import hu.kapu.kit.outbox.OutboxBacklog.Waiting;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much waits in the outbox and since when, and what was published; there from the start, lease or not. */
@Startup
@ApplicationScoped
class OutboxMetrics {
    private final Clock clock;
    private final Counter published;
    private final Counter unacknowledged;
    private volatile Waiting waiting = new Waiting(0, Optional.empty());

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.published = Counter.builder("kapu.outbox.published")
                .description("Events that the broker has acknowledged")
                .register(registry);
        this.unacknowledged = Counter.builder("kapu.outbox.unacknowledged")
                .description("Attempts at an event that the broker did not acknowledge; they are repeated")
                .register(registry);
        Gauge.builder("kapu.outbox.age", this, OutboxMetrics::ageSeconds)
                .description("Age of the oldest event that has not left the database")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kapu.outbox.size", this, metrics -> metrics.waiting.events())
                .description("Events that have not left the database, counted up to " + OutboxBacklog.MOST_COUNTED)
                .register(registry);
    }

    void waiting(Waiting now) {
        waiting = now;
    }

    void published(int rows, int acknowledged) {
        published.increment(acknowledged);
        unacknowledged.increment((double) rows - acknowledged);
    }

    private double ageSeconds() {
        return waiting.since().map(this::secondsSince).orElse(0.0);
    }

    private double secondsSince(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}

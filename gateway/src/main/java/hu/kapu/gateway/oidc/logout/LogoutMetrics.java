package hu.kapu.gateway.oidc.logout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How portals take being told, and how long the one told last has been waiting. */
@Startup
@ApplicationScoped
class LogoutMetrics {
    private final MeterProvider<Counter> notices;
    private final Clock clock;
    private volatile @Nullable Instant oldest;

    LogoutMetrics(MeterRegistry registry, Clock clock) {
        this.notices = Counter.builder("kapu.logout.notices")
                .description("Attempts to tell a portal of a sign-out, by what came of it")
                .withRegistry(registry);
        this.clock = clock;
        Gauge.builder("kapu.logout.age", this, LogoutMetrics::ageSeconds)
                .description("Age of the oldest sign-out that a portal has not been told")
                .baseUnit("seconds")
                .register(registry);
    }

    void told(@Observes LogoutTokenPosted posted) {
        count(
                posted.portalId(),
                switch (posted.told()) {
                    case Told.Heard ignored -> "heard";
                    case Told.Refused ignored -> "refused";
                    case Told.NotNow ignored -> "not-now";
                });
    }

    void givenUp(String portal) {
        count(portal, "given-up");
    }

    void waitingSince(Optional<Instant> instant) {
        oldest = instant.orElse(null);
    }

    private void count(String portal, String outcome) {
        notices.withTags("portal", portal, "outcome", outcome).increment();
    }

    private double ageSeconds() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}

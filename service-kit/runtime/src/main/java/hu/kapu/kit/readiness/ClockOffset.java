package hu.kapu.kit.readiness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How far this machine's clock was ahead of the database's at the last readiness check; not a number before it. */
@Startup
@ApplicationScoped
class ClockOffset {
    private volatile double seconds = Double.NaN;

    ClockOffset(MeterRegistry registry) {
        Gauge.builder("kapu.clock.offset", this, offset -> offset.seconds)
                .description("How far the service's clock is ahead of the database's, measured by the readiness check")
                .baseUnit("seconds")
                .register(registry);
    }

    void measured(Duration ahead) {
        seconds = ahead.toMillis() / 1000.0;
    }
}

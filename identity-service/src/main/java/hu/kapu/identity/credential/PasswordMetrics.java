package hu.kapu.identity.credential;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts password checks by outcome; what is counted for unknown names is seen here only. */
@ApplicationScoped
class PasswordMetrics {
    private final MeterProvider<Counter> checks;

    PasswordMetrics(MeterRegistry registry) {
        this.checks = Counter.builder("kapu.password.checks")
                .description("Passwords judged, by outcome; unknown user names are among the wrong ones")
                .withRegistry(registry);
    }

    void count(PasswordCheck outcome) {
        checks.withTag("outcome", nameOf(outcome)).increment();
    }

    private static String nameOf(PasswordCheck outcome) {
        return switch (outcome) {
            case PasswordCheck.Accepted accepted -> "accepted";
            case PasswordCheck.Wrong wrong -> "wrong";
            case PasswordCheck.TooManyAttempts many -> "too-many-attempts";
            case PasswordCheck.Overloaded overloaded -> "overloaded";
        };
    }
}

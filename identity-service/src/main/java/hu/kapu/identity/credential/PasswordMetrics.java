package hu.kapu.identity.credential;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts password checks by outcome; what is counted for unknown names is seen here only. */
@ApplicationScoped
class PasswordMetrics {
    private final MeterRegistry registry;

    PasswordMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(PasswordCheck outcome) {
        registry.counter("kapu.password.checks", "outcome", nameOf(outcome)).increment();
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

package hu.kapu.kit.callers;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The verified caller of the present request; empty where no audience is configured. */
@RequestScoped
public class Caller {
    private CallerClaims claims = CallerClaims.NONE;

    void is(CallerClaims verified) {
        this.claims = verified;
    }

    public Optional<UUID> transaction() {
        return Optional.ofNullable(claims.transaction());
    }

    public Optional<UUID> citizen() {
        return Optional.ofNullable(claims.citizen());
    }

    public Optional<Instant> passwordAt() {
        return Optional.ofNullable(claims.passwordAt());
    }

    public Optional<Instant> recoveryAt() {
        return Optional.ofNullable(claims.recoveryAt());
    }

    public Optional<Instant> restrictedUntil() {
        return Optional.ofNullable(claims.restrictedUntil());
    }

    /** True when the password was proved at most {@code age} before {@code now}. */
    public boolean passwordWithin(Duration age, Instant now) {
        return passwordAt().filter(at -> !at.plus(age).isBefore(now)).isPresent();
    }
}

package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.attempts.RollingBudget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An authenticator app that has not ended, whether it can be used at the moment or not. */
public record PresentAuthenticator(
        UUID id,
        String label,
        AuthenticatorStatus kept,
        Instant activatedAt,
        Optional<Instant> lastUsedAt,
        List<Instant> failures,
        Optional<Instant> inactiveSince) {

    public AuthenticatorStatus status(RollingBudget budget, Instant now) {
        return lockedUntil(budget, now).isPresent() ? AuthenticatorStatus.LOCKED : kept;
    }

    /** Empty for one that can be used now and for one that is disabled. */
    public Optional<Instant> lockedUntil(RollingBudget budget, Instant now) {
        return kept == AuthenticatorStatus.ACTIVE ? budget.lockedUntil(failures, now) : Optional.empty();
    }
}

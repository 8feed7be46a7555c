package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.attempts.RollingBudget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes by e-mail as a citizen's second factor, whether they can be used at the moment or not. */
public record EmailFactor(
        UUID id,
        AuthenticatorStatus kept,
        Instant activatedAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> inactiveSince,
        List<Instant> failures) {

    /** One that is switched off is not. */
    public boolean isPresent() {
        return kept != AuthenticatorStatus.INACTIVE;
    }

    public AuthenticatorStatus status(RollingBudget budget, Instant now) {
        return lockedUntil(budget, now).isPresent() ? AuthenticatorStatus.LOCKED : kept;
    }

    /** Empty for one that can be used now and for one that is disabled or switched off. */
    public Optional<Instant> lockedUntil(RollingBudget budget, Instant now) {
        return kept == AuthenticatorStatus.ACTIVE ? budget.lockedUntil(failures, now) : Optional.empty();
    }
}

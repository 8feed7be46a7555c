package hu.kapu.secondfactor.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * At most {@code limit} failures in any stretch of {@code window} (63B-4, section 3.2.2 asks for such a limit).
 *
 * <p>Failures are kept oldest first and never more than {@code limit}, therefore the oldest kept one tells when the
 * next attempt is possible.
 */
public record RollingBudget(int limit, Duration window) {
    public RollingBudget {
        if (limit < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a budget allows at least one failure in some time");
        }
    }

    /** Failures up to this instant no longer count at {@code now}. */
    public Instant forgottenUpTo(Instant now) {
        return now.minus(window);
    }

    public int left(List<Instant> failures, Instant now) {
        return Math.max(0, limit - counting(failures, now));
    }

    public int counting(List<Instant> failures, Instant now) {
        return (int) failures.stream()
                .filter(failure -> failure.isAfter(forgottenUpTo(now)))
                .count();
    }

    /** When the budget has a place again; empty if it has one now. */
    public Optional<Instant> lockedUntil(List<Instant> failures, Instant now) {
        if (failures.size() < limit) {
            return Optional.empty();
        }
        return Optional.of(failures.get(failures.size() - limit).plus(window)).filter(now::isBefore);
    }
}

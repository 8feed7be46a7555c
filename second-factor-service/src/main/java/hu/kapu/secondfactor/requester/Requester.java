package hu.kapu.secondfactor.requester;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The citizen for whom a caller asks, and the sign-in transaction in which it happens.
 *
 * @param passwordAge how long ago the password was given; empty if it was not
 * @param recoveryAge how long ago a recovery code was accepted in place of the password; empty if none was
 * @param restrictedUntil until when only an app changes anything, because the password was reset; empty if it is over
 */
public record Requester(
        UUID citizen,
        UUID transaction,
        Optional<Duration> passwordAge,
        Optional<Duration> recoveryAge,
        Optional<Instant> restrictedUntil) {
    /** True if the password was given at most so long ago. */
    public boolean passwordWithin(Duration limit) {
        return passwordAge.filter(age -> age.compareTo(limit) <= 0).isPresent();
    }

    /** True if a recovery code was accepted at most so long ago. */
    public boolean recoveryWithin(Duration limit) {
        return recoveryAge.filter(age -> age.compareTo(limit) <= 0).isPresent();
    }
}

package hu.kapu.secondfactor.requester;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The citizen for whom a caller asks, and the sign-in transaction in which it happens.
 *
 * @param passwordAge how long ago the password was given; empty if it was not
 */
public record Requester(UUID citizen, UUID transaction, Optional<Duration> passwordAge) {
    /** True if the password was given at most so long ago. */
    public boolean passwordWithin(Duration limit) {
        return passwordAge.filter(age -> age.compareTo(limit) <= 0).isPresent();
    }
}

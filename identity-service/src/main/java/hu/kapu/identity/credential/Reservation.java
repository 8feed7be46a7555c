package hu.kapu.identity.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a request to try gets: one attempt, the answer it got before, or a wait. */
public sealed interface Reservation {
    /**
     * The attempt is taken from the budget; it counts as failed until settled otherwise.
     *
     * @param budget in whose row it is counted and is to be settled
     * @param holder whose name it is, empty for a name that nobody has
     * @param waitsUntil the wait that this attempt begins, unless it succeeds
     * @param attemptsLeft how many more there are before one has to wait
     */
    record Granted(AttemptBudget budget, Optional<NameHolder> holder, Optional<Instant> waitsUntil, int attemptsLeft)
            implements Reservation {}

    /** The same attempt id was settled a moment ago. */
    record Repeated(boolean accepted, Instant at, Optional<NameHolder> holder) implements Reservation {}

    record Waiting(Instant until) implements Reservation {}

    /**
     * Who has the user name.
     *
     * @param password empty before the first login, and while none is in force
     */
    record NameHolder(UUID citizen, Optional<HeldPassword> password) {}

    /** The password in force, the epoch of the devices known under it, and when it was set. */
    record HeldPassword(StoredHash hash, int deviceEpoch, Instant setAt) {}
}

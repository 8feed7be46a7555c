package hu.kapu.gateway.signin;

import java.time.Instant;
import java.util.Optional;

/** What became of a code. */
public sealed interface CodeOutcome {
    record Moved(Landing landing) implements CodeOutcome {}

    record NotReadable() implements CodeOutcome {}

    record Wrong(Optional<Integer> attemptsLeft) implements CodeOutcome {}

    record AlreadyUsed() implements CodeOutcome {}

    record Locked(Optional<Instant> until) implements CodeOutcome {}

    record Disabled() implements CodeOutcome {}

    /** The citizen has none yet; the way on is to request one. */
    record NoSecondFactor(SignInTransaction transaction) implements CodeOutcome {}

    /** Too long since the password; it is asked for once more. */
    record PasswordTooOld(SignInTransaction transaction) implements CodeOutcome {}

    record Unavailable() implements CodeOutcome {}
}

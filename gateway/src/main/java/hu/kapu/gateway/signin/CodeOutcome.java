package hu.kapu.gateway.signin;

import java.time.Instant;
import java.util.Optional;

/** What became of a code. */
public sealed interface CodeOutcome {
    record Moved(Landing landing) implements CodeOutcome {}

    record NotReadable() implements CodeOutcome {}

    /**
     * The code is not right.
     *
     * @param clockOffsetMinutes by how much the phone's clock is ahead (+) or behind (-), where that was seen
     */
    record Wrong(Optional<Integer> attemptsLeft, Optional<Integer> clockOffsetMinutes) implements CodeOutcome {}

    record AlreadyUsed() implements CodeOutcome {}

    /** The code of an older mail of this sign-in. */
    record Superseded(int number) implements CodeOutcome {}

    record Expired() implements CodeOutcome {}

    record NoCodeSent() implements CodeOutcome {}

    /** Too many wrong codes for this mail; a new one must be asked for. */
    record ChallengeSpent() implements CodeOutcome {}

    record Locked(Optional<Instant> until) implements CodeOutcome {}

    record Disabled() implements CodeOutcome {}

    /** The citizen has none yet; the way on is to request one. */
    record NoSecondFactor(SignInTransaction transaction) implements CodeOutcome {}

    /** The citizen has other factors, but no codes by e-mail. */
    record NoEmailCode() implements CodeOutcome {}

    /** The account is frozen, and after a reset of the password only an app opens it until then. */
    record RecentlyReset(Optional<Instant> until) implements CodeOutcome {}

    /** Too long since the password; it is asked for once more. */
    record PasswordTooOld(SignInTransaction transaction) implements CodeOutcome {}

    record Unavailable() implements CodeOutcome {}
}

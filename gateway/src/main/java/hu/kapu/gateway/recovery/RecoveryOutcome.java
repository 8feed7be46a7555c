package hu.kapu.gateway.recovery;

import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.ui.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a step of the recovery. */
sealed interface RecoveryOutcome {
    /** It stands somewhere else now; whoever submitted what moved it gets the browser's new id. */
    record Moved(RecoveryTransaction now, Optional<BrowserBinding> browser) implements RecoveryOutcome {
        static Moved to(RecoveryTransaction now) {
            return new Moved(now, Optional.empty());
        }
    }

    /** What was typed is not accepted; the same page again. */
    record Refused(Refusal refusal) implements RecoveryOutcome {}

    /** The code was right, but it cannot be known whether it is enough: the same code again, a little later. */
    record Unfinished() implements RecoveryOutcome {}

    /** The card's pair was not accepted with the new password: another proof, then the password once more. */
    record PairRefused(RecoveryTransaction now) implements RecoveryOutcome {}

    /** The mailbox was proved too long ago. */
    record TooLate() implements RecoveryOutcome {}

    /** A code was asked for a short while ago, or many in the last hour; said of unknown names too. */
    record TooSoon(Optional<Instant> retryAt) implements RecoveryOutcome {}

    record TooManyAttempts(Optional<Instant> retryAt) implements RecoveryOutcome {}

    record Overloaded(Duration retryAfter) implements RecoveryOutcome {}

    record Unavailable() implements RecoveryOutcome {}
}

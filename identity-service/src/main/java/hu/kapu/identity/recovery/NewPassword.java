package hu.kapu.identity.recovery;

import hu.kapu.identity.credential.AcceptedCitizen;
import hu.kapu.identity.credential.PasswordFlaw;
import java.time.Duration;
import java.time.Instant;

/** What came of setting a new password after a recovery. */
sealed interface NewPassword {
    record Accepted(AcceptedCitizen citizen) implements NewPassword {}

    /** No code was used in this transaction, or too long ago, or a password was set with it already. */
    record ProofMissing() implements NewPassword {}

    /** The proof can still be used. */
    record Flawed(PasswordFlaw flaw) implements NewPassword {}

    /** The pair is not genuine, or the card is somebody else's. */
    record PairRefused() implements NewPassword {}

    record TooManyAttempts(Instant until) implements NewPassword {}

    record RegisterUnavailable() implements NewPassword {}

    record Overloaded(Duration retryAfter) implements NewPassword {}
}

package hu.kapu.secondfactor.deletion;

import java.time.Instant;

/** The outcome of asking whether a deletion code is the right one. */
sealed interface Check {
    record Confirmed(Instant issuedAt) implements Check {}

    record PasswordProofMissing() implements Check {}

    record Failed(Trial.Failed why) implements Check {}
}

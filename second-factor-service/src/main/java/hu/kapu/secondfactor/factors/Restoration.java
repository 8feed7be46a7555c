package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Right;
import java.time.Instant;

/** The outcome of taking back what a stranger did to the factors. */
sealed interface Restoration {
    record Restored(Instant at) implements Restoration {}

    record NotAllowed(Right.Refused why) implements Restoration {}
}

package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Right;
import java.time.Instant;

/** The outcome of switching a factor off. */
sealed interface Inactivation {
    /** {@code remaining} factors are present still. */
    record Inactivated(Instant at, int remaining) implements Inactivation {}

    record NotAllowed(Right.Refused why) implements Inactivation {}

    record Unknown() implements Inactivation {}

    record NotActive() implements Inactivation {}
}

package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Right;

/** The outcome of giving an app another name. */
sealed interface Renaming {
    record Renamed(String label) implements Renaming {}

    record NotAllowed(Right.Refused why) implements Renaming {}

    record Unknown() implements Renaming {}
}

package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.deletioncode.KeptDeletionCode;

/** Whether a deletion code may be looked at. */
sealed interface Ticket {
    /** A place in the budget is taken; {@code left} remain. */
    record Granted(KeptDeletionCode kept, int left) implements Ticket {}

    record Denied(Trial.Failed why) implements Ticket {}
}

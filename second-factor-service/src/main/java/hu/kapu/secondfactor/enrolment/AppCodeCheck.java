package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.totp.TimeStep;

/** The outcome of comparing a code with the app that is enrolled. */
sealed interface AppCodeCheck {
    /** The step is to be spent. */
    record Right(TimeStep step) implements AppCodeCheck {}

    record Refused(Confirmation outcome) implements AppCodeCheck {}
}

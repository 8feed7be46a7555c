package hu.kapu.secondfactor.enrolment;

/** The outcome of asking for an enrolment. */
sealed interface EnrolmentStart {
    record Started(PendingEnrolment pending) implements EnrolmentStart {}

    record Refused(EnrolmentRefusal refusal) implements EnrolmentStart {}
}

package hu.kapu.secondfactor.enrolment;

/** The outcome of asking for an authenticator enrolment. */
sealed interface EnrolmentStart {
    record Started(PendingEnrolment pending) implements EnrolmentStart {}

    record FactorPresent() implements EnrolmentStart {}

    record PasswordProofMissing() implements EnrolmentStart {}
}

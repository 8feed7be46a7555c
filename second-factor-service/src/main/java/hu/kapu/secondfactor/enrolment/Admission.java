package hu.kapu.secondfactor.enrolment;

/** What an enrolment that is asked for may be. */
sealed interface Admission {
    record Granted(Aim aim) implements Admission {}

    record Refused(EnrolmentRefusal refusal) implements Admission {}
}

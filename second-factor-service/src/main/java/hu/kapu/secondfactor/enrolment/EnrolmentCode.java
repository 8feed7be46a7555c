package hu.kapu.secondfactor.enrolment;

import java.time.Instant;

/** The outcome of asking for a code that confirms an address. */
sealed interface EnrolmentCode {
    record Sent(PendingEnrolment pending) implements EnrolmentCode {}

    record TooSoon(Instant retryAt) implements EnrolmentCode {}

    record AlreadyConfirmed() implements EnrolmentCode {}

    record PasswordProofMissing() implements EnrolmentCode {}

    record Expired() implements EnrolmentCode {}

    /** Or it is not about codes by e-mail. */
    record Unknown() implements EnrolmentCode {}
}

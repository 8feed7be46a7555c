package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.requester.Requesters;
import java.time.Instant;

/** Why an enrolment may not be started, or no longer be completed. */
sealed interface EnrolmentRefusal {
    record PasswordProofMissing() implements EnrolmentRefusal {}

    /** The account has a factor and none proved this. */
    record FactorPresent() implements EnrolmentRefusal {}

    /** The factor that allowed it has been switched off or has ended meanwhile, or there is none at all. */
    record FactorProofMissing() implements EnrolmentRefusal {}

    record RecentlyReset(Instant until) implements EnrolmentRefusal {}

    record TooManyAuthenticators() implements EnrolmentRefusal {}

    record EmailCodePresent() implements EnrolmentRefusal {}

    /** The one to be replaced is not there. */
    record FactorUnknown() implements EnrolmentRefusal {}

    default Problem problem() {
        return switch (this) {
            case PasswordProofMissing() -> Requesters.PASSWORD_PROOF_MISSING;
            case FactorPresent() -> EnrolmentProblems.FACTOR_PRESENT;
            case FactorProofMissing() -> Right.FACTOR_PROOF_MISSING;
            case RecentlyReset(Instant until) -> Requesters.recentlyReset(until);
            case TooManyAuthenticators() -> EnrolmentProblems.TOO_MANY_AUTHENTICATORS;
            case EmailCodePresent() -> EnrolmentProblems.EMAIL_CODE_PRESENT;
            case FactorUnknown() -> EnrolmentProblems.FACTOR_UNKNOWN;
        };
    }
}

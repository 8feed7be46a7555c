package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.problem.Problem;

/** What an enrolment can be refused with. */
final class EnrolmentProblems {
    static final Problem FACTOR_PRESENT = Problem.of(
            403,
            "second-factor-present",
            "The account has a second factor, or had one that did not end by the citizen's or a registrar's hand.");

    static final Problem UNKNOWN =
            Problem.of(404, "enrolment-unknown", "There is no such enrolment in this transaction.");

    static final Problem EXPIRED = Problem.of(410, "enrolment-expired", "The enrolment took too long; start it anew.");

    static final Problem CONFIRMED = Problem.of(409, "enrolment-confirmed", "A code has confirmed this enrolment.");

    static final Problem NOT_CONFIRMED =
            Problem.of(409, "enrolment-not-confirmed", "No code of the app or mail has been accepted yet.");

    static final Problem OVERLOADED = Problem.of(503, "overloaded", "Too much to do at the moment; try again.");

    static final Problem TOO_MANY_AUTHENTICATORS =
            Problem.of(409, "too-many-authenticators", "The citizen has as many authenticator apps as there may be.");

    static final Problem EMAIL_CODE_PRESENT =
            Problem.of(409, "email-code-present", "The citizen gets codes by e-mail already.");

    static final Problem FACTOR_UNKNOWN =
            Problem.of(404, "factor-unknown", "The citizen has no such factor that could be changed.");

    private EnrolmentProblems() {}
}

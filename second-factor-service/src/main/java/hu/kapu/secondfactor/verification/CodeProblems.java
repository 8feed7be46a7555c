package hu.kapu.secondfactor.verification;

import hu.kapu.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Refusals that a code meets in a sign-in and in an enrolment alike. */
public final class CodeProblems {
    public static final Problem NOT_READABLE =
            Problem.of(422, "code-not-readable", "A code has exactly six digits; no attempt was counted.");

    public static final Problem ALREADY_USED =
            Problem.of(409, "code-already-used", "The code has been used; a code opens once.");

    public static final Problem TOO_MANY_ATTEMPTS =
            Problem.of(429, "too-many-attempts", "Too many codes were tried in this transaction; start a new one.");

    public static final Problem OTHER_CITIZENS_TRANSACTION =
            Problem.of(403, "transaction-of-another-citizen", "The transaction belongs to another citizen.");

    private CodeProblems() {}

    public static Problem wrong(int attemptsLeft) {
        return Problem.of(422, "code-wrong", "The code is not the one that is valid now.")
                .with("attemptsLeft", attemptsLeft);
    }

    /** {@code clockOffsetMinutes}: by about how much the phone's clock is ahead, negative if it is behind. */
    public static Problem wrong(int attemptsLeft, @Nullable Integer clockOffsetMinutes) {
        Problem problem = wrong(attemptsLeft);
        return clockOffsetMinutes == null ? problem : problem.with("clockOffsetMinutes", clockOffsetMinutes);
    }
}

package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.problem.Problem;
import java.time.Instant;

/** Refusals that a code by e-mail meets in a sign-in and in an enrolment alike. */
public final class EmailCodeProblems {
    public static final Problem NO_EMAIL_CODE =
            Problem.of(409, "no-email-code", "The citizen does not use codes by e-mail.");

    public static final Problem EXPIRED = Problem.of(410, "code-expired", "The code is too old; ask for a new one.");

    public static final Problem NONE_SENT =
            Problem.of(409, "no-code-sent", "No code waits to be typed in this transaction; ask for one.");

    public static final Problem SPENT =
            Problem.of(429, "challenge-spent", "Too many wrong codes were typed for this mail; ask for a new one.");

    public static final Problem ALREADY_USED =
            Problem.of(409, "code-already-used", "The code has been used; a code opens once.");

    static final Problem UNKNOWN =
            Problem.of(404, "challenge-unknown", "No code has been asked for in this transaction.");

    private EmailCodeProblems() {}

    public static Problem superseded(int number, int newest) {
        return Problem.of(409, "code-superseded", "A newer code has been sent; only the newest counts.")
                .with("number", number)
                .with("newest", newest);
    }

    public static Problem tooSoon(Instant retryAt) {
        return Problem.of(429, "mail-too-soon", "A code was mailed a short time ago, or too many were.")
                .with("retryAt", retryAt);
    }
}

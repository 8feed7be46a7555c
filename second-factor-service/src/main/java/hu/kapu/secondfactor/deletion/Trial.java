package hu.kapu.secondfactor.deletion;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.deletioncode.KeptDeletionCode;
import java.time.Duration;
import java.time.Instant;

/** Whether a readable deletion code is the citizen's. */
sealed interface Trial {
    record Right(KeptDeletionCode kept) implements Trial {}

    /** Why not. */
    sealed interface Failed extends Trial {
        default Problem problem() {
            return switch (this) {
                case Wrong(int attemptsLeft) ->
                    Problem.of(422, "deletion-code-wrong", "This is not the account's deletion code.")
                            .with("attemptsLeft", attemptsLeft);
                case NoDeletionCode() ->
                    Problem.of(409, "no-deletion-code", "The account has no deletion code: it was used or never made.");
                case TooManyAttempts(Instant retryAt) ->
                    Problem.of(429, "too-many-attempts", "Too many wrong deletion codes; wait before the next one.")
                            .with("retryAt", retryAt);
                case Shed(Duration retryAfter) ->
                    Problem.of(503, "overloaded", "Too much to do at the moment; try again.")
                            .retryAfter(retryAfter);
            };
        }
    }

    record Wrong(int attemptsLeft) implements Failed {}

    record NoDeletionCode() implements Failed {}

    record TooManyAttempts(Instant retryAt) implements Failed {}

    /** Nothing happened; the machine is busy hashing. */
    record Shed(Duration retryAfter) implements Failed {}
}

package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a deletion code is the right one; asking changes nothing but the budget. */
public sealed interface DeletionCodeCheck {
    record Right() implements DeletionCodeCheck {}

    /** Not a deletion code at all; the check symbol may tell which group is mistyped, counted from 1. */
    record NotReadable(Optional<Integer> wrongGroup) implements DeletionCodeCheck {}

    record Wrong(Optional<Integer> attemptsLeft) implements DeletionCodeCheck {}

    record NoneIssued() implements DeletionCodeCheck {}

    record TooManyAttempts(Optional<Instant> retryAt) implements DeletionCodeCheck {}

    /** The proof of the mailbox is too old. */
    record ProofMissing() implements DeletionCodeCheck {}

    record Overloaded(Duration retryAfter) implements DeletionCodeCheck {}

    /** It cannot be known. */
    record Unavailable() implements DeletionCodeCheck {}

    static DeletionCodeCheck of(Answer answer) {
        if (answer.is(200)) {
            return new Right();
        }
        return switch (answer.code()) {
            case "deletion-code-not-readable", "unreadable-request" ->
                new NotReadable(Optional.ofNullable(answer.number("wrongGroup")));
            case "deletion-code-wrong" -> new Wrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "no-deletion-code" -> new NoneIssued();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "password-proof-missing", "recovery-proof-missing" -> new ProofMissing();
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}

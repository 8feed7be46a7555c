package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;

/** What became of a code from an authenticator app. */
public sealed interface Verification {
    record Accepted(Instant at) implements Verification {}

    record NotReadable() implements Verification {}

    record Wrong(Optional<Integer> attemptsLeft) implements Verification {}

    record AlreadyUsed() implements Verification {}

    /** Too many codes in this sign-in; a new one must be begun. */
    record TransactionSpent() implements Verification {}

    record Locked(Optional<Instant> until) implements Verification {}

    record Disabled() implements Verification {}

    record NoSecondFactor() implements Verification {}

    record PasswordTooOld() implements Verification {}

    /** It cannot be known; nobody is let in. */
    record Unavailable() implements Verification {}

    static Verification of(Answer answer) {
        if (answer.is(200)) {
            return new Accepted(answer.instant("at"));
        }
        return switch (answer.code()) {
            case "code-not-readable", "unreadable-request" -> new NotReadable();
            case "code-wrong" -> new Wrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "code-already-used" -> new AlreadyUsed();
            case "too-many-attempts" -> new TransactionSpent();
            case "factor-locked" -> new Locked(answer.optionalInstant("retryAt"));
            case "factor-disabled" -> new Disabled();
            case "no-second-factor" -> new NoSecondFactor();
            case "password-proof-missing" -> new PasswordTooOld();
            default -> new Unavailable();
        };
    }
}

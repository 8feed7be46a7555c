package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a deletion code that was to end all second factors. */
public sealed interface Deletion {
    record Ended(Instant at) implements Deletion {}

    /** Not a deletion code at all; the check symbol may tell which group is mistyped, counted from 1. */
    record NotReadable(Optional<Integer> wrongGroup) implements Deletion {}

    record Wrong(Optional<Integer> attemptsLeft) implements Deletion {}

    record NoDeletionCode() implements Deletion {}

    record TooManyAttempts(Optional<Instant> retryAt) implements Deletion {}

    /** After a reset of the password nothing may end the factors until then. */
    record RecentlyReset(Optional<Instant> until) implements Deletion {}

    record PasswordTooOld() implements Deletion {}

    record Overloaded(Duration retryAfter) implements Deletion {}

    /** It cannot be known. */
    record Unavailable() implements Deletion {}

    static Deletion of(Answer answer) {
        if (answer.is(200)) {
            return new Ended(answer.instant("at"));
        }
        return switch (answer.code()) {
            case "deletion-code-not-readable", "unreadable-request" ->
                new NotReadable(Optional.ofNullable(answer.number("wrongGroup")));
            case "deletion-code-wrong" -> new Wrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "no-deletion-code" -> new NoDeletionCode();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "recently-reset" -> new RecentlyReset(answer.optionalInstant("until"));
            case "password-proof-missing" -> new PasswordTooOld();
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}

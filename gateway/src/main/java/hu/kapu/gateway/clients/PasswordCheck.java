package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a user name and password. */
public sealed interface PasswordCheck {
    record Accepted(AcceptedCitizen citizen) implements PasswordCheck {}

    /** Unknown user name and wrong password alike. */
    record Wrong() implements PasswordCheck {}

    record TooManyAttempts(Optional<Instant> retryAt) implements PasswordCheck {}

    record Overloaded(Duration retryAfter) implements PasswordCheck {}

    /** It cannot be known; nobody is let in. */
    record Unavailable() implements PasswordCheck {}

    static PasswordCheck of(Answer answer) {
        if (answer.is(200)) {
            return new Accepted(AcceptedCitizen.of(answer));
        }
        return switch (answer.code()) {
            case "password-wrong" -> new Wrong();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "overloaded" -> new Overloaded(answer.retryAfter());
            case "unreadable-request" -> new Wrong();
            default -> new Unavailable();
        };
    }
}

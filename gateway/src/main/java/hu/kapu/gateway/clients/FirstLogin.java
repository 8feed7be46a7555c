package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a first-login code and the first password chosen with it. */
public sealed interface FirstLogin {
    record Accepted(AcceptedCitizen citizen) implements FirstLogin {}

    /** Unknown name, wrong, used or expired code: one and the same. */
    record Refused() implements FirstLogin {}

    /** The code is not spent; the problem code says what is wrong with the password. */
    record PasswordNotAllowed(String code) implements FirstLogin {}

    record TooManyAttempts(Optional<Instant> retryAt) implements FirstLogin {}

    record Overloaded(Duration retryAfter) implements FirstLogin {}

    /** It cannot be known; nobody is let in. */
    record Unavailable() implements FirstLogin {}

    static FirstLogin of(Answer answer) {
        if (answer.is(200)) {
            return new Accepted(AcceptedCitizen.of(answer));
        }
        return switch (answer.code()) {
            case "first-login-refused", "unreadable-request" -> new Refused();
            case "password-too-short", "password-too-long", "password-too-common", "password-contains-user-name" ->
                new PasswordNotAllowed(answer.code());
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}

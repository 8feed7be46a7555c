package hu.kapu.identity.credential;

import java.time.Duration;
import java.time.Instant;

/** What came of a password check. */
sealed interface PasswordCheck {
    record Accepted(AcceptedCitizen citizen) implements PasswordCheck {}

    /** One answer for a wrong password, an unknown name, and an account without a password. */
    record Wrong() implements PasswordCheck {}

    record TooManyAttempts(Instant until) implements PasswordCheck {}

    /** No attempt was spent. */
    record Overloaded(Duration retryAfter) implements PasswordCheck {}
}

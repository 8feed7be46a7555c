package hu.kapu.identity.activation;

import hu.kapu.identity.credential.AcceptedCitizen;
import java.time.Duration;
import java.time.Instant;

/** What came of a first login. */
sealed interface FirstLogin {
    record Accepted(AcceptedCitizen citizen) implements FirstLogin {}

    /** One answer for an unknown name and for a wrong, used or expired code. */
    record Refused() implements FirstLogin {}

    record TooManyAttempts(Instant until) implements FirstLogin {}

    /** No attempt was spent. */
    record Overloaded(Duration retryAfter) implements FirstLogin {}
}

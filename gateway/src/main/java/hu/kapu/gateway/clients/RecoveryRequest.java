package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of asking for a recovery code; whether a mail was sent is nobody's to know. */
public sealed interface RecoveryRequest {
    record Taken() implements RecoveryRequest {}

    record TooManyAttempts(Optional<Instant> retryAt) implements RecoveryRequest {}

    record Overloaded(Duration retryAfter) implements RecoveryRequest {}

    /** It cannot be known. */
    record Unavailable() implements RecoveryRequest {}

    static RecoveryRequest of(Answer answer) {
        if (answer.status() < 300) {
            return new Taken();
        }
        return switch (answer.code()) {
            // What cannot belong to anybody is answered like what belongs to somebody else.
            case "unreadable-request", "email-not-valid", "user-name-not-allowed" -> new Taken();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}

package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What became of "Nem én voltam" with the code of a notice. */
public sealed interface Alarm {
    record Frozen(UUID citizenId) implements Alarm {}

    /** Unknown name, wrong, old or foreign code: one and the same. */
    record Refused() implements Alarm {}

    record TooManyAttempts(Optional<Instant> retryAt) implements Alarm {}

    /** It cannot be known. */
    record Unavailable() implements Alarm {}

    static Alarm of(Answer answer) {
        if (answer.status() < 300) {
            return new Frozen(answer.id("citizenId"));
        }
        return switch (answer.code()) {
            case "notice-refused", "unreadable-request" -> new Refused();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            default -> new Unavailable();
        };
    }
}

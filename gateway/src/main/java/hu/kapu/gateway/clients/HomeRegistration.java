package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a registration from home with an eID card. */
public sealed interface HomeRegistration {
    record Accepted(AcceptedCitizen citizen) implements HomeRegistration {}

    /** Unknown, wrong, used or expired pair: one and the same. */
    record PairRefused() implements HomeRegistration {}

    /** The problem code says what is wrong with the user name, the address or the password; the pair is not spent. */
    record NotAllowed(String code) implements HomeRegistration {}

    record TooManyAttempts(Optional<Instant> retryAt) implements HomeRegistration {}

    record RegisterUnavailable() implements HomeRegistration {}

    record Overloaded(Duration retryAfter) implements HomeRegistration {}

    /** It cannot be known. */
    record Unavailable() implements HomeRegistration {}

    static HomeRegistration of(Answer answer) {
        if (answer.is(201) || answer.is(200)) {
            return new Accepted(AcceptedCitizen.of(answer));
        }
        return switch (answer.code()) {
            case "eid-pair-refused", "unreadable-request" -> new PairRefused();
            case "user-name-taken",
                    "user-name-not-allowed",
                    "email-not-valid",
                    "password-too-short",
                    "password-too-long",
                    "password-too-common",
                    "password-contains-user-name" -> new NotAllowed(answer.code());
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "document-register-unavailable" -> new RegisterUnavailable();
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}

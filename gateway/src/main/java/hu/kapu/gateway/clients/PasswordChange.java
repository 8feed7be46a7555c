package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a new password. */
public sealed interface PasswordChange {
    /**
     * Changed.
     *
     * @param deviceToken what to remember this device by from now on; the former one counts no more
     */
    record Changed(Instant at, String deviceToken) implements PasswordChange {
        @Override
        public String toString() {
            return "Changed[" + at + "]";
        }
    }

    record CurrentWrong() implements PasswordChange {}

    /** The problem code says what is wrong with the new one. */
    record NotAllowed(String code) implements PasswordChange {}

    record TooManyAttempts(Optional<Instant> retryAt) implements PasswordChange {}

    record Overloaded(Duration retryAfter) implements PasswordChange {}

    /** It cannot be known. */
    record Unavailable() implements PasswordChange {}

    static PasswordChange of(Answer answer) {
        if (answer.is(200)) {
            return new Changed(answer.instant("changedAt"), answer.text("deviceToken"));
        }
        return switch (answer.code()) {
            case "password-wrong", "unreadable-request" -> new CurrentWrong();
            case "password-too-short", "password-too-long", "password-too-common", "password-contains-user-name" ->
                new NotAllowed(answer.code());
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}

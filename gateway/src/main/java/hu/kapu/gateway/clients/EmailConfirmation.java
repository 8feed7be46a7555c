package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;

/** What became of the code that was sent to a new address. */
public sealed interface EmailConfirmation {
    /** From now on letters go to this address. */
    record Confirmed(String maskedAddress, String sealedRecipient) implements EmailConfirmation {}

    record CodeWrong(Optional<Integer> attemptsLeft) implements EmailConfirmation {}

    record Expired() implements EmailConfirmation {}

    record NoChange() implements EmailConfirmation {}

    record TooManyAttempts(Optional<Instant> retryAt) implements EmailConfirmation {}

    /** It cannot be known. */
    record Unavailable() implements EmailConfirmation {}

    static EmailConfirmation of(Answer answer) {
        if (answer.is(200)) {
            return new Confirmed(answer.text("maskedAddress"), answer.text("sealedRecipient"));
        }
        return switch (answer.code()) {
            case "code-wrong", "unreadable-request" ->
                new CodeWrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "code-expired" -> new Expired();
            case "no-email-change" -> new NoChange();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            default -> new Unavailable();
        };
    }
}

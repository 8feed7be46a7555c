package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The newest code by e-mail of a sign-in, or why there is none. */
public sealed interface EmailChallenge {
    /**
     * A mail has been asked for; the code itself nobody knows but the mail.
     *
     * @param number counted from 1 within the sign-in, named in the mail
     * @param checkWord stands on the page and in the mail
     * @param messageId by which deliveries speak of the mail
     * @param sendAgainAt from when another one may be asked for
     * @param sentAt when it was handed to the mail server, as far as the second-factor service has heard
     */
    record Requested(
            int number,
            String checkWord,
            UUID messageId,
            Instant requestedAt,
            Instant sendAgainAt,
            Instant validUntil,
            Optional<Instant> sentAt)
            implements EmailChallenge {}

    /** Nothing has been sent in this sign-in yet. */
    record None() implements EmailChallenge {}

    record NoEmailCode() implements EmailChallenge {}

    record Disabled() implements EmailChallenge {}

    record Locked(Optional<Instant> until) implements EmailChallenge {}

    /** The mail budget is used up until then. */
    record TooSoon(Instant retryAt) implements EmailChallenge {}

    record PasswordTooOld() implements EmailChallenge {}

    /** It cannot be known. */
    record Unavailable() implements EmailChallenge {}

    static EmailChallenge of(Answer answer) {
        if (answer.status() < 300) {
            return requested(answer);
        }
        return switch (answer.code()) {
            case "challenge-unknown" -> new None();
            case "no-email-code", "no-second-factor" -> new NoEmailCode();
            case "factor-disabled" -> new Disabled();
            case "factor-locked" -> new Locked(answer.optionalInstant("retryAt"));
            case "mail-too-soon" -> new TooSoon(answer.instant("retryAt"));
            case "password-proof-missing" -> new PasswordTooOld();
            default -> new Unavailable();
        };
    }

    static Requested requested(Answer answer) {
        return new Requested(
                answer.count("number"),
                answer.text("checkWord"),
                answer.id("messageId"),
                answer.instant("requestedAt"),
                answer.instant("sendAgainAt"),
                answer.instant("validUntil"),
                answer.optionalInstant("sentAt"));
    }
}

package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A change of the address that waits for its code, or why there is none. */
public sealed interface EmailChange {
    /**
     * It waits for its code.
     *
     * @param messageId by which deliveries speak of the mail
     */
    record Open(String maskedNew, UUID messageId, Instant sendAgainAt, Instant validUntil) implements EmailChange {}

    record None() implements EmailChange {}

    record NotValid() implements EmailChange {}

    record TooSoon(Optional<Instant> retryAt) implements EmailChange {}

    /** After a reset of the password the address stays as it is for a while. */
    record RecentlyReset(Optional<Instant> until) implements EmailChange {}

    record PasswordTooOld() implements EmailChange {}

    /** A frozen account is unfrozen first. */
    record Frozen() implements EmailChange {}

    /** It cannot be known. */
    record Unavailable() implements EmailChange {}

    static EmailChange of(Answer answer) {
        if (answer.status() < 300) {
            return new Open(
                    answer.text("maskedNew"),
                    answer.id("messageId"),
                    answer.instant("sendAgainAt"),
                    answer.instant("validUntil"));
        }
        return switch (answer.code()) {
            case "no-email-change", "email-change-unknown", "not-found" -> new None();
            case "email-not-valid", "unreadable-request" -> new NotValid();
            case "mail-too-soon", "too-many-attempts" -> new TooSoon(answer.optionalInstant("retryAt"));
            case "recently-reset" -> new RecentlyReset(answer.optionalInstant("until"));
            case "account-frozen" -> new Frozen();
            case "password-proof-missing" -> new PasswordTooOld();
            default -> new Unavailable();
        };
    }
}

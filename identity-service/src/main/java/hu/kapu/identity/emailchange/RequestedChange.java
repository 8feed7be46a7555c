package hu.kapu.identity.emailchange;

import java.time.Instant;
import java.util.UUID;

/** What came of asking for another address. */
sealed interface RequestedChange {
    /** A code is on its way to the coming address. */
    record Underway(String maskedNew, UUID messageId, Instant sendAgainAt, Instant validUntil)
            implements RequestedChange {
        static Underway of(OpenChange change) {
            return new Underway(change.masked(), change.messageId(), change.sendAgainAt(), change.validUntil());
        }
    }

    record CitizenUnknown() implements RequestedChange {}

    /** The password was reset lately; the app or a registrar is needed until then. */
    record RecentlyReset(Instant until) implements RequestedChange {}

    /** Somebody has said that the account was used by a stranger. */
    record Frozen() implements RequestedChange {}

    record MailTooSoon(Instant retryAt) implements RequestedChange {}
}

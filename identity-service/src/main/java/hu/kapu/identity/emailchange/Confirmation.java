package hu.kapu.identity.emailchange;

import java.time.Instant;

/** What came of a code for an address. */
sealed interface Confirmation {
    /** The address counts, and is confirmed. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
    record Confirmed(String maskedAddress, byte[] sealedRecipient, Instant changedAt) implements Confirmation {}

    record WrongCode(int attemptsLeft) implements Confirmation {}

    /** The time is over, or too many wrong codes were typed for this mail; another mail may be asked for. */
    record Expired() implements Confirmation {}

    record TooManyAttempts(Instant until) implements Confirmation {}

    record NothingUnderway() implements Confirmation {}
}

package hu.kapu.identity.alarm;

/** What comes of asking to unfreeze an account. */
sealed interface Unfreezing {
    /** The account is open, with the address that counted before the notice. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
    record Unfrozen(String maskedAddress, byte[] sealedRecipient) implements Unfreezing {}

    /** The second factor came into force with the notice or after it: it may be the stranger's. */
    record FactorTooYoung() implements Unfreezing {}

    record NotFrozen() implements Unfreezing {}

    record CitizenUnknown() implements Unfreezing {}
}

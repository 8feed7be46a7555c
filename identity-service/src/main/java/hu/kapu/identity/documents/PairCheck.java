package hu.kapu.identity.documents;

/** What is known of a pair. */
public sealed interface PairCheck {
    /** The code belongs to the card, and neither is used up. */
    record Genuine(RegisteredDocument document) implements PairCheck {}

    /** One answer for an unknown card, a wrong or used code and an expired card. */
    record Refused() implements PairCheck {}

    /** The register gives no answer that can be relied on. */
    record Unavailable() implements PairCheck {}
}

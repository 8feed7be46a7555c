package hu.kapu.kit.callers;

/** What became of a presented caller token. */
sealed interface CallerVerification {
    record Accepted(CallerClaims claims) implements CallerVerification {}

    record Invalid() implements CallerVerification {}

    record Expired() implements CallerVerification {}
}

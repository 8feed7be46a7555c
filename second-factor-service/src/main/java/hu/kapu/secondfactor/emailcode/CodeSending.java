package hu.kapu.secondfactor.emailcode;

import java.time.Instant;

/** The outcome of asking for a code within an open database transaction. */
public sealed interface CodeSending {
    record Sent(Challenge challenge) implements CodeSending {}

    record TooSoon(Instant retryAt) implements CodeSending {}
}

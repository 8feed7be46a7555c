package hu.kapu.secondfactor.emailcode;

import java.time.Instant;

/** The outcome of asking for a code to sign in with. */
sealed interface EmailCodeAnswer {
    /** {@code attemptsLeft} on this code and on the factor, whichever is less. */
    record Sent(Challenge challenge, int attemptsLeft) implements EmailCodeAnswer {}

    record TooSoon(Instant retryAt) implements EmailCodeAnswer {}

    record NoEmailCode() implements EmailCodeAnswer {}

    record Disabled() implements EmailCodeAnswer {}

    record Locked(Instant until) implements EmailCodeAnswer {}

    /** No code has been asked for in this sign-in. */
    record NoneAsked() implements EmailCodeAnswer {}
}

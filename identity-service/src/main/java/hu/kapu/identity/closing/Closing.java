package hu.kapu.identity.closing;

import java.time.Instant;

/** What comes of asking for the closing of an account, or of cancelling it. */
sealed interface Closing {
    /** Closed then, unless cancelled before; asked for now or earlier. */
    record Planned(Instant closesAt) implements Closing {}

    /** Not, or not any more. */
    record NotPlanned() implements Closing {}

    /** Somebody has said that strangers are at work: nothing ends before that is settled. */
    record AccountFrozen() implements Closing {}

    /** Nobody's, or closed, or without a first login. */
    record CitizenUnknown() implements Closing {}
}

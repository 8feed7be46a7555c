package hu.kapu.identity.mailing;

import java.time.Instant;

/** What asking for a mail gets. */
public sealed interface Sending {
    /**
     * It is counted, and may be sent.
     *
     * @param againAt when the next one may be asked for
     */
    record Granted(Instant againAt) implements Sending {}

    /** The same attempt id was granted a moment ago. */
    record Repeated(Instant againAt) implements Sending {}

    record TooSoon(Instant retryAt) implements Sending {}
}

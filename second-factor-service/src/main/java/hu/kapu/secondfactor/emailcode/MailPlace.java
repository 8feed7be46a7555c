package hu.kapu.secondfactor.emailcode;

import java.time.Instant;

/** Whether a mail may be sent now. */
sealed interface MailPlace {
    /** It may; the next one from {@code sendAgainAt} on. */
    record Taken(Instant sendAgainAt) implements MailPlace {}

    record TooSoon(Instant retryAt) implements MailPlace {}
}

package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The code that was sent to the new address. */
public record EmailChangeCodePage(Layout layout, String maskedNew, Mail mail, List<Refusal> errors) implements Page {

    /** The mail with the code; it has neither check word nor number, because only the newest counts. */
    public record Mail(
            UUID messageId, MailProgress progress, Instant sendAgainAt, boolean maySendAgain, Instant validUntil) {}
}

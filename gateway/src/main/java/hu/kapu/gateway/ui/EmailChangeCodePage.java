package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/** The code that was sent to the new address. */
public record EmailChangeCodePage(
        Layout layout,
        String maskedNew,
        Instant sendAgainAt,
        boolean maySendAgain,
        Instant validUntil,
        List<Refusal> errors)
        implements Page {}

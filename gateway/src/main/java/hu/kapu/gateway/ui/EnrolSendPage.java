package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The password once more, and "Megerősítő kód küldése".
 *
 * @param askPassword false when it was given for this a moment ago
 */
public record EnrolSendPage(Layout layout, String maskedAddress, boolean askPassword, List<Refusal> errors)
        implements Page {}

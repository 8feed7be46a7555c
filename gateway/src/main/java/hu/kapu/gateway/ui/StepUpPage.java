package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portal asks for more than the open session has proved (RFC 9470): which portal, why, and the code of the app.
 *
 * @param always whether the portal asks for this of everybody, and not only for what is done there now
 * @param hasApp whether there is an app to take a code from; otherwise the page says how to get one
 * @param clock how wrong the phone's clock is, once that is certain
 */
public record StepUpPage(
        Layout layout,
        boolean always,
        boolean hasApp,
        @Nullable ClockOffset clock,
        CodeEntry entry,
        List<Refusal> errors)
        implements Page {}

package hu.kapu.gateway.ui;

import java.time.Instant;

/** After the switch-over, a right password without a second factor: what changed and the way on. */
public record PasswordAloneEndedPage(Layout layout, Instant since) implements Page {}

package hu.kapu.gateway.ui;

import java.time.Instant;

/**
 * The 72 hours after a reset of the password, in which only an app or a registrar changes address and factors.
 *
 * @param until when they are over
 */
public record RestrictedPage(Layout layout, Instant until) implements Page {}

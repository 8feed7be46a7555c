package hu.kapu.gateway.statistics;

import java.time.Instant;

/**
 * How often something happened within one minute, at all portals together.
 *
 * @param detail the method of a sign-in, the reason of a refusal
 */
public record MinuteCount(Instant minute, SignInCount.Outcome outcome, String detail, long count) {}

package hu.kapu.kit.testing;

import java.time.Instant;

/**
 * A mail as it arrived.
 *
 * @param text the plain-text part
 * @param headers all of them, as they came
 */
public record TrappedMail(
        String to, String subject, String text, String messageId, Instant receivedAt, String headers) {}

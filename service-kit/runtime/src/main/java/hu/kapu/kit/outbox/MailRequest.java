package hu.kapu.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail somebody is to get.
 *
 * @param messageId also the mail's Message-ID, so that a repeated request is recognisable
 * @param expiresAt after this instant the mail is of no use and is not sent
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
public record MailRequest(
        UUID citizen,
        UUID messageId,
        String template,
        byte[] sealedRecipient,
        byte[] sealedParameters,
        @Nullable Instant expiresAt) {}

package hu.kapu.notification.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code mail-requested.v1} asks for, still sealed; the schema is {@code contracts/events/mail-requested.v1}. */
record MailRequest(SealedLetter letter, @Nullable Instant expiresAt, Instant askedAt) {
    private static final String TYPE = "mail-requested.v1";

    /** Throws {@link UnreadableEvent}, which quotes nothing of the event. */
    static MailRequest of(CloudEvent event) {
        if (!event.type().equals(TYPE)) {
            throw new UnreadableEvent("not a " + TYPE, null);
        }
        JsonNode data = event.data();
        return new MailRequest(
                new SealedLetter(
                        uuid(data, "messageId"),
                        event.subject(),
                        text(data, "template"),
                        bytes(data, "recipient"),
                        bytes(data, "parameters")),
                data.hasNonNull("expiresAt") ? instant(data, "expiresAt") : null,
                event.time());
    }

    private static String text(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isTextual()) {
            throw new UnreadableEvent("the mail request has no " + member, null);
        }
        return value.textValue();
    }

    private static UUID uuid(JsonNode data, String member) {
        try {
            return UUID.fromString(text(data, member));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(member + " is no UUID", null);
        }
    }

    private static Instant instant(JsonNode data, String member) {
        try {
            return Instant.parse(text(data, member));
        } catch (DateTimeException e) {
            throw new UnreadableEvent(member + " is no instant", null);
        }
    }

    private static byte[] bytes(JsonNode data, String member) {
        try {
            byte[] bytes = data.path(member).binaryValue();
            if (bytes == null || bytes.length == 0) {
                throw new UnreadableEvent("the mail request has no " + member, null);
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableEvent(member + " is not base64", null);
        }
    }
}

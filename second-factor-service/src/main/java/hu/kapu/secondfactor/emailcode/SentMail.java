package hu.kapu.secondfactor.emailcode;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The mail server took a mail with a code: the fields of {@code mail-sent.v1} that matter here. */
record SentMail(UUID messageId, Instant at) {
    private static final String TYPE = "mail-sent.v1";

    /** Empty for events about anything else; throws {@link UnreadableEvent} for a broken one. */
    static Optional<SentMail> of(CloudEvent event) {
        if (!event.type().equals(TYPE) || !carriesCode(event.data())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SentMail(
                    UUID.fromString(event.data().path("messageId").asText()),
                    Instant.parse(event.data().path("at").asText())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("mail-sent.v1 lacks a message id or an instant", e);
        }
    }

    private static boolean carriesCode(JsonNode data) {
        String template = data.path("template").asText();
        return Arrays.stream(EmailPurpose.values())
                .anyMatch(purpose -> purpose.template().equals(template));
    }
}

package hu.kapu.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A CloudEvents 1.0 document in structured JSON, as far as our consumers read it. */
public record CloudEvent(UUID id, String source, String type, UUID subject, Instant time, JsonNode data) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Throws {@link UnreadableEvent} for anything else, so that the record goes to the dead-letter topic. */
    public static CloudEvent parse(String json) {
        try {
            JsonNode event = JSON.readTree(json);
            if (!text(event, "specversion").equals("1.0")) {
                throw new UnreadableEvent("not a CloudEvents 1.0 document", null);
            }
            return new CloudEvent(
                    UUID.fromString(text(event, "id")),
                    text(event, "source"),
                    text(event, "type"),
                    UUID.fromString(text(event, "subject")),
                    Instant.parse(text(event, "time")),
                    event.path("data"));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new UnreadableEvent("the event cannot be read", e);
        }
    }

    private static String text(JsonNode event, String member) {
        JsonNode value = event.path(member);
        if (!value.isTextual()) {
            throw new UnreadableEvent("the event has no " + member, null);
        }
        return value.textValue();
    }

    @Override
    public String toString() {
        return "CloudEvent[" + type + " " + id + "]";
    }
}

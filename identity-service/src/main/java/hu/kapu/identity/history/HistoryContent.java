package hu.kapu.identity.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.kit.inbox.CloudEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What an entry says, and the one text of it that is committed to: JSON, members by name, without white space. */
record HistoryContent(UUID eventId, Instant at, String type, Map<String, Object> facts) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /** Empty when the event does not belong into the history. */
    static Optional<HistoryContent> of(CloudEvent event) {
        return KeptFacts.of(event.type(), event.data())
                .map(facts -> new HistoryContent(event.id(), at(event), event.type(), facts));
    }

    static HistoryContent parse(String canonical) {
        try {
            JsonNode json = JSON.readTree(canonical);
            return new HistoryContent(
                    UUID.fromString(json.path("eventId").asText()),
                    Instant.parse(json.path("at").asText()),
                    json.path("type").asText(),
                    JSON.convertValue(json.path("facts"), FACTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history entry cannot be read", e);
        }
    }

    String canonical() {
        Map<String, Object> members = new TreeMap<>();
        members.put("at", at.toString());
        members.put("eventId", eventId.toString());
        members.put("facts", facts);
        members.put("type", type);
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history entry cannot be written", e);
        }
    }

    /** When it happened as the service tells it, which may be a little before it was told. */
    private static Instant at(CloudEvent event) {
        return instant(event.data().path("at").asText()).orElse(event.time()).truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "HistoryContent[" + type + " " + eventId + "]";
    }
}

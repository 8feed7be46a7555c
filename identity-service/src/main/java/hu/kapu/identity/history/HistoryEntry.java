package hu.kapu.identity.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing that happened, as the citizen may read it. */
public record HistoryEntry(long position, UUID eventId, Instant at, String type, Map<String, Object> facts) {
    static HistoryEntry of(long position, String canonical) {
        HistoryContent content = HistoryContent.parse(canonical);
        return new HistoryEntry(position, content.eventId(), content.at(), content.type(), content.facts());
    }
}

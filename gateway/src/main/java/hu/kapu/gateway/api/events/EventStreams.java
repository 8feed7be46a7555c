package hu.kapu.gateway.api.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event streams of the suite. */
@Schema(description = "Every topic with the events it carries, as the producers' contracts say")
public record EventStreams(
        @Schema(description = "What holds for every event, in Markdown")
        String conventions,

        List<Stream> streams) {

    /** One topic. */
    @Schema(name = "EventStream")
    public record Stream(
            @Schema(examples = "kapu.gateway.v1") String topic, String description, List<Event> events) {}

    /** One type of event. */
    @Schema(name = "Event")
    public record Event(
            @Schema(description = "The CloudEvents type", examples = "signed-in.v1")
            String type,

            String summary,

            @Schema(description = "Path of its JSON Schema (2020-12)", examples = "/api/v1/events/signed-in.v1/schema")
            String schema,

            @Schema(implementation = Object.class, description = "A whole event as a producer's test checks it")
            JsonNode example) {}
}

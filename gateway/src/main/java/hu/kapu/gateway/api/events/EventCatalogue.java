package hu.kapu.gateway.api.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hu.kapu.gateway.api.events.EventStreams.Event;
import hu.kapu.gateway.api.events.EventStreams.Stream;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code docs/asyncapi.yaml} and the producers' own schemas and examples, all packed into the gateway when it is
 * built: what is served cannot differ from what the producers' tests check.
 */
@Singleton
class EventCatalogue {
    private static final String FOLDER = "catalogue/";
    private static final String SCHEMA = ".schema.json";

    private final JsonNode catalogue = read(new YAMLMapper(), "docs/asyncapi.yaml");
    private final Map<String, String> schemas = new HashMap<>();
    private final EventStreams streams = streams();

    EventStreams all() {
        return streams;
    }

    /** The JSON Schema of a type of event, as its producer wrote it. */
    Optional<String> schema(String type) {
        return Optional.ofNullable(schemas.get(type));
    }

    private EventStreams streams() {
        List<Stream> all = new ArrayList<>();
        for (JsonNode channel : catalogue.path("channels")) {
            List<Event> events = new ArrayList<>();
            channel.path("messages").forEach(message -> event(referred(message)).ifPresent(events::add));
            if (!events.isEmpty()) {
                all.add(new Stream(
                        channel.path("address").asText(),
                        channel.path("description").asText(),
                        List.copyOf(events)));
            }
        }
        return new EventStreams(catalogue.path("info").path("description").asText(), List.copyOf(all));
    }

    /** Nothing for records without a schema: those that nobody could read. */
    private Optional<Event> event(JsonNode message) {
        String reference = message.path("payload").path("schema").path("$ref").asText();
        if (!reference.endsWith(SCHEMA)) {
            return Optional.empty();
        }
        String type = message.path("name").asText();
        String schema = reference.substring("../".length());
        schemas.put(type, text(schema));
        return Optional.of(new Event(
                type,
                message.path("summary").asText(),
                EventsResource.PATH + "/" + type + "/schema",
                read(JsonMapper.builder().build(), schema.replace(SCHEMA, ".example.json"))));
    }

    /** A reference within the document, such as {@code #/components/messages/signedIn}. */
    private JsonNode referred(JsonNode node) {
        return catalogue.at(node.path("$ref").asText().substring(1));
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String text(String file) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packed into the gateway");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

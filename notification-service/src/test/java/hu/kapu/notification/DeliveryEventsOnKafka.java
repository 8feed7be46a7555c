package hu.kapu.notification;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.Waiting;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was told on {@code kapu.notification.v1}, each event held against its schema. */
@Singleton
public class DeliveryEventsOnKafka {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Topics topics;

    DeliveryEventsOnKafka(Topics topics) {
        this.topics = topics;
    }

    /** Type and reason of the events about the request, of which there is at least one. */
    public List<String> about(Request request) {
        return about(request, 1);
    }

    /** The same, once there are at least this many. */
    public List<String> about(Request request, int atLeast) {
        return Waiting.forValue(
                atLeast + " events about " + request.messageId(),
                PATIENCE,
                () -> Optional.of(now(request)).filter(events -> events.size() >= atLeast));
    }

    /** At whom the letter's addressee is, as the first event about it tells. */
    public String providerOf(Request request) {
        return Waiting.forValue(
                "an event about " + request.messageId(),
                PATIENCE,
                () -> eventsOf(request)
                        .map(event -> event.data().path("provider").asText())
                        .findFirst());
    }

    private List<String> now(Request request) {
        return eventsOf(request)
                .map(event -> (event.type() + " " + event.data().path("reason").asText("")).strip())
                .toList();
    }

    private Stream<CloudEvent> eventsOf(Request request) {
        return topics.about(request.to().citizen(), "kapu.notification.v1").stream()
                .map(ConsumerRecord::value)
                .map(DeliveryEventsOnKafka::valid)
                .filter(event -> event.data()
                        .path("messageId")
                        .asText()
                        .equals(request.messageId().toString()));
    }

    private static CloudEvent valid(String json) {
        CloudEvent event = CloudEvent.parse(json);
        EventSchemas.validate(json, Path.of("contracts/events", event.type() + ".schema.json"));
        return event;
    }
}

package hu.kapu.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.sealing.MailSealer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other services, as far as they ask for mails. */
@Singleton
public class Producers {
    private final MailSealer sealer;
    private final ObjectMapper json;
    private final KafkaProducer<String, String> kafka;

    Producers(
            MailSealer sealer,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.sealer = sealer;
        this.json = json;
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Returns when the broker has it. */
    public void send(Request request) {
        send(request.to().citizen(), event(request));
    }

    /** Any text as the value of a record on {@code kapu.mail.v1}. */
    public void send(UUID key, String value) {
        try {
            kafka.send(new ProducerRecord<>(MailRequests.TOPIC, key.toString(), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String event(Request request) {
        MailRequest mail = new MailRequest(
                request.to().citizen(),
                request.messageId(),
                request.template(),
                sealer.sealRecipient(request.to().citizen(), request.to().recipient()),
                sealer.sealParameters(request.messageId(), request.parameters()),
                request.expiresAt());
        ObjectNode envelope = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", request.eventId().toString())
                .put("source", "/kapu/identity")
                .put("type", MailRequests.TYPE)
                .put("subject", request.to().citizen().toString())
                .put("time", "2025-01-16T08:05:00Z")
                .put("datacontenttype", "application/json");
        envelope.set("data", json.valueToTree(MailRequests.event(mail).data()));
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        kafka.close();
    }
}

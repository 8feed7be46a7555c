package hu.kapu.secondfactor;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.sealing.MailOpener;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.KafkaServer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads the mails that were asked for, as the mail service would, and plays its answers. */
@Singleton
public class Mailbox {
    private static final String MAIL_SCHEMA = "../notification-service/contracts/events/mail-requested.v1.schema.json";

    private final MailOpener opener;

    Mailbox(MailOpener opener) {
        this.opener = opener;
    }

    /** Waits for so many mails to a citizen; the oldest first. */
    public List<Mail> of(UUID citizen, int count) {
        return PublishedEvents.of(citizen, PublishedEvents.MAIL, count).stream()
                .map(this::mail)
                .toList();
    }

    /** How many there are by now. */
    public int count(UUID citizen) {
        return PublishedEvents.about(citizen, PublishedEvents.MAIL).size();
    }

    /** The mail server took a mail: what the mail service tells then. */
    public void tellSent(Gateway citizen, Mail mail, Instant at) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"/kapu/notification","type":"mail-sent.v1","subject":"%s",
                 "time":"%s","datacontenttype":"application/json",
                 "data":{"messageId":"%s","template":"%s","at":"%s"}}""".formatted(UUID.randomUUID(), citizen.citizen(), at, mail.messageId(), mail.template(), at);
        send(citizen.citizen().toString(), event);
    }

    /** Puts a record on the topic as it is. */
    public void send(String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(DeliveryTopics.NOTIFICATION, key, value));
            producer.flush();
        }
    }

    private Mail mail(String event) {
        EventSchemas.validate(event, MAIL_SCHEMA);
        JsonNode data = PublishedEvents.json(event).at("/data");
        UUID messageId = UUID.fromString(data.at("/messageId").asText());
        byte[] sealed = Base64.getDecoder().decode(data.at("/parameters").asText());
        return new Mail(
                messageId,
                data.at("/template").asText(),
                data.at("/expiresAt").asText(),
                opener.openParameters(messageId, sealed));
    }

    /** A mail as it was asked for. */
    public record Mail(UUID messageId, String template, String expiresAt, Map<String, String> parameters) {
        /** As it is typed. */
        public String code() {
            return parameters.getOrDefault("code", "").replace(" ", "");
        }
    }
}

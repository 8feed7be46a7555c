package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.TopicReader;
import hu.kapu.kit.testing.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Records that a service has really sent, broken on their way. A dead letter repeats what came in, so what a producer
 * has sealed is all that may be in it.
 */
final class PoisonRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String DEAD_LETTERS = ".dlt";

    private final String bootstrapServers;

    PoisonRecords(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Without its end: no JSON any more. */
    static String cutOff(String record) {
        return record.substring(0, record.length() - 2);
    }

    /** Something else stands before what was sealed. */
    static String withABrokenSeal(String record) {
        return record.replaceFirst("(\"parameters\"\\s*:\\s*\")", "$1AAAA");
    }

    /** Sends a broken copy of a citizen's record with these words, and waits until it lies with the dead letters. */
    void poison(String topic, UUID citizen, String words, UnaryOperator<String> breakage) {
        String sent = recordOf(topic, citizen, words);
        String broken = breakage.apply(sent);
        assertThat(broken).isNotEqualTo(sent);
        try (TopicReader deadLetters = TopicReader.fromBeginning(bootstrapServers, topic + DEAD_LETTERS)) {
            send(topic, citizen, broken);
            Waiting.until(
                    "a dead letter of " + topic,
                    PATIENCE,
                    () -> values(deadLetters, citizen).contains(broken));
        }
    }

    private String recordOf(String topic, UUID citizen, String words) {
        try (TopicReader records = TopicReader.fromBeginning(bootstrapServers, topic)) {
            return Waiting.forValue(
                    "a record with " + words + " in " + topic,
                    PATIENCE,
                    () -> firstWith(words, values(records, citizen)));
        }
    }

    private static Optional<String> firstWith(String words, List<String> values) {
        return values.stream().filter(value -> value.contains(words)).findFirst();
    }

    private static List<String> values(TopicReader reader, UUID citizen) {
        return reader.poll().stream()
                .filter(each -> citizen.toString().equals(each.key()))
                .map(ConsumerRecord::value)
                .toList();
    }

    private void send(String topic, UUID citizen, String value) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            RecordMetadata _ = producer.send(new ProducerRecord<>(topic, citizen.toString(), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the poison was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

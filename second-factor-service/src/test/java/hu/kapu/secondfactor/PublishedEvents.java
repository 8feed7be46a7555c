package hu.kapu.secondfactor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.Waiting;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads everything the service has published, from the beginning. */
final class PublishedEvents {
    static final String SECOND_FACTOR = "kapu.second-factor.v1";
    static final String MAIL = "kapu.mail.v1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PublishedEvents() {}

    /** Waits for so many events of a citizen; the documents in the order of the topic. */
    static List<String> of(UUID citizen, String topic, int count) {
        return Waiting.forValue(
                count + " events on " + topic,
                PATIENCE,
                () -> Optional.of(about(citizen, topic)).filter(events -> events.size() >= count));
    }

    static List<String> about(UUID citizen, String topic) {
        return all(topic).stream()
                .filter(event -> event.key().equals(citizen.toString()))
                .map(ConsumerRecord::value)
                .toList();
    }

    static List<ConsumerRecord<String, String>> all(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    static JsonNode json(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static KafkaConsumer<String, String> consumer() {
        Properties settings = new Properties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaServer.shared().bootstrapServers());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}

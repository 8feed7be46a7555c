package hu.kapu.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What another service sees of this one: the records of its topics, from the beginning. */
final class PublishedEvents {
    private static final List<String> TOPICS = List.of("kapu.identity.v1", "kapu.mail.v1");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PublishedEvents() {}

    /** Waits until there are as many records about the citizen as expected; in the order of each topic. */
    static List<ConsumerRecord<String, String>> about(UUID citizen, int expected, String bootstrap) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = List.of();
            while (found.size() < expected && System.nanoTime() < deadline) {
                if (partitions.isEmpty()) {
                    partitions = partitions(consumer);
                    consumer.assign(partitions);
                    consumer.seekToBeginning(partitions);
                    continue;
                }
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    if (citizen.toString().equals(record.key())) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        Map<String, ?> existing = consumer.listTopics();
        if (!existing.keySet().containsAll(TOPICS)) {
            return List.of();
        }
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}

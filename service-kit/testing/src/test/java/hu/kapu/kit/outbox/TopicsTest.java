package hu.kapu.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.Waiting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final String bootstrap = KafkaServer.shared().bootstrapServers();
    private final KafkaSettings settings = new KafkaSettings(
            Map.of("bootstrap.servers", bootstrap),
            new RelayRig.Settings(true, Duration.ofSeconds(1), 1, Duration.ofSeconds(1), Duration.ofSeconds(10)));
    private final String topic = "topic-" + UUID.randomUUID();

    @Test
    void a_missing_topic_is_made_with_its_dead_letters_and_an_existing_one_stays() throws Exception {
        new Topics(settings).ensure(List.of(topic));
        new Topics(settings).ensure(List.of(topic, topic));

        try (Admin admin = Admin.create(settings.admin())) {
            assertThat(retention(admin, topic)).isEqualTo(Duration.ofDays(7));
            assertThat(retention(admin, topic + ".dlt")).isEqualTo(Duration.ofDays(14));
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(made -> assertThat(made.partitions()).hasSize(12));
        }
    }

    @Test
    void dead_letters_are_counted() throws Exception {
        new Topics(settings).ensure(List.of(topic));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings.producer(), new StringSerializer(), new StringSerializer())) {
            RecordMetadata _ = producer.send(new ProducerRecord<>(topic + ".dlt", "poison"))
                    .get(20, TimeUnit.SECONDS);
        }
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        new DeadLetters(settings, registry).count(List.of(topic));

        assertThat(registry.get("kapu.dead.letters").tag("topic", topic).gauge().value())
                .isEqualTo(1);
    }

    /** The answering broker learns of a topic a moment after another has made it. */
    private static Duration retention(Admin admin, String name) {
        return Waiting.forValue("the settings of " + name, Duration.ofSeconds(20), () -> settings(admin, name));
    }

    private static Optional<Duration> settings(Admin admin, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try {
            Config config = admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            return Optional.of(Duration.ofMillis(
                    Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value())));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package hu.kapu.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.Session;
import hu.kapu.kit.testing.KafkaBroker;
import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import hu.kapu.kit.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The listeners on a real broker: events take effect, and what nobody can read holds up no one. */
@QuarkusTest
@TestProfile(AccessEventsOnKafkaTest.WithListeners.class)
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "gateway"))
@QuarkusTestResource(TestSecrets.class)
@QuarkusTestResource(KafkaBroker.class)
@SuppressWarnings("NullAway.Init")
class AccessEventsOnKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static class WithListeners implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.identity-events.enabled", "true",
                    "mp.messaging.incoming.second-factor-events.enabled", "true");
        }
    }

    @Inject
    OpenedSessions sessions;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_closing_and_a_lost_factor_end_access_after_a_poisoned_record() throws Exception {
        UUID other = UUID.randomUUID();
        Session first = sessions.open(citizen, Instant.now().minusSeconds(60));
        Session second = sessions.open(other, Instant.now().minusSeconds(60));

        send("kapu.identity.v1", citizen, "{ no JSON");
        send("kapu.identity.v1", citizen, Events.of("citizen-closed.v1", citizen, Instant.now()));
        send("kapu.second-factor.v1", other, Events.of("second-factors-ended.v1", other, Instant.now()));

        Waiting.until("the closing", PATIENCE, () -> !sessions.isOpen(first));
        Waiting.until("the lost factor", PATIENCE, () -> !sessions.isOpen(second));
    }

    private static void send(String topic, UUID key, String value) throws ExecutionException, InterruptedException {
        KafkaServer broker = KafkaServer.shared();
        broker.createTopics(3, topic, topic + ".dlt");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var stored = producer.send(new ProducerRecord<>(topic, key.toString(), value))
                    .get();
            assertThat(stored.hasOffset()).isTrue();
        }
    }
}

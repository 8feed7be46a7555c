package hu.kapu.identity.history;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Listening;
import hu.kapu.identity.Person;
import hu.kapu.kit.testing.KafkaBroker;
import hu.kapu.kit.testing.TopicReader;
import hu.kapu.kit.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What all services tell over Kafka arrives in the history, whatever else lies in the topics. */
@IdentityTest
@QuarkusTestResource(value = KafkaBroker.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = Listening.class, restrictToAnnotatedClass = true)
class AllEventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void eventsOfAllServicesComeTogetherInOneHistory() {
        UUID citizen = ActiveCitizens.registered(Person.somebody());
        send(
                "kapu.gateway.v1",
                citizen,
                Told.event(UUID.randomUUID(), citizen, "signed-in.v1", new JsonObject().put("portal", "eeszt")));
        send(
                "kapu.second-factor.v1",
                citizen,
                Told.event(UUID.randomUUID(), citizen, "deletion-code-issued.v1", new JsonObject()));
        send(
                "kapu.notification.v1",
                citizen,
                Told.event(UUID.randomUUID(), citizen, "mail-failed.v1", new JsonObject().put("reason", "refused")));

        Waiting.until("five entries", PATIENCE, () -> typesOf(citizen).size() == 5);
        assertThat(typesOf(citizen))
                .containsExactlyInAnyOrder(
                        "citizen-registered.v1",
                        "first-login-code-issued.v1",
                        "signed-in.v1",
                        "deletion-code-issued.v1",
                        "mail-failed.v1");
    }

    @Test
    void whatCannotBeReadIsSetAsideAndHoldsUpNobody() {
        UUID citizen = UUID.randomUUID();
        String poison = "{\"specversion\": \"0.3\"}";

        send("kapu.gateway.v1", citizen, poison);
        send(
                "kapu.gateway.v1",
                citizen,
                Told.event(
                        UUID.randomUUID(), citizen, "signed-in.v1", new JsonObject().put("methods", new JsonArray())));

        Waiting.until("the entry behind it", PATIENCE, () -> typesOf(citizen).equals(List.of("signed-in.v1")));
        try (TopicReader reader = TopicReader.fromBeginning("kapu.gateway.v1.dlt")) {
            assertThat(Waiting.forValue("the dead letter", PATIENCE, () -> reader.valuesOf(citizen.toString(), 1)))
                    .containsExactly(poison);
        }
    }

    private static List<String> typesOf(UUID citizen) {
        return Door.caller().get("/citizens/" + citizen + "/history").path("entries.type");
    }

    private static void send(String topic, UUID citizen, String event) {
        String bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, citizen.toString(), event));
        }
    }
}

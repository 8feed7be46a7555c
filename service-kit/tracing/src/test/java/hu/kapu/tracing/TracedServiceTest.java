package hu.kapu.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.KafkaBroker;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestCallers;
import hu.kapu.kit.testing.TestSecrets;
import hu.kapu.kit.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One trace from the call over the outbox and Kafka to whoever listens, and nothing in it that is nobody's business. */
@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "traced"))
@QuarkusTestResource(KafkaBroker.class)
@QuarkusTestResource(value = TestSecrets.class, initArgs = @ResourceArg(name = "audiences", value = "traced"))
@QuarkusTestResource(Collector.class)
@SuppressWarnings("NullAway.Init")
class TracedServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notes notes;

    Collector collector;

    @Test
    void a_call_its_event_and_its_consumer_are_one_trace_without_anything_personal() {
        UUID citizen = UUID.randomUUID();
        String trace = UUID.randomUUID().toString().replace("-", "");

        given().header("Authorization", "Bearer " + TestCallers.token("traced"))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("User-Agent", "swordfish")
                .post("/notes/" + citizen + "?code=271828")
                .then()
                .statusCode(204);

        assertThat(Waiting.forValue("the event", PATIENCE, () -> notes.traceOf(citizen.toString())))
                .isEqualTo(trace);
        Waiting.until("server, producer and consumer span", PATIENCE, () -> collector.spansOf(trace) >= 3);
        assertThat(collector.text())
                .contains("POST /notes/{citizen}", NoteResource.TOPIC + " publish")
                .doesNotContain("swordfish", "271828", citizen.toString());
    }
}

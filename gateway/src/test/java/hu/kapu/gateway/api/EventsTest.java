package hu.kapu.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.scope.OperatorUnderTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the event streams is the contracts themselves. */
@QuarkusTest
class EventsTest {
    @TestHTTPResource("/")
    URI gateway;

    @Test
    void every_event_that_a_service_promises_is_described_on_its_topic() throws IOException {
        JsonPath streams = JsonPath.from(read("/api/v1/events").body());

        assertThat(streams.<String>getList("streams.topic"))
                .containsExactlyInAnyOrder(
                        "kapu.identity.v1",
                        "kapu.second-factor.v1",
                        "kapu.gateway.v1",
                        "kapu.mail.v1",
                        "kapu.notification.v1");
        assertThat(new TreeSet<>(streams.<String>getList("streams.events.flatten().type")))
                .isEqualTo(promised());
        assertThat(streams.<String>getList("streams.events.flatten().findAll { it.example.type != it.type }"))
                .isEmpty();
        assertThat(streams.getString("conventions")).contains("CloudEvents");
    }

    @Test
    void a_schema_is_served_as_its_producer_wrote_it() throws IOException {
        HttpResponse<String> schema = read("/api/v1/events/signed-in.v1/schema");

        assertThat(schema.body()).isEqualTo(Files.readString(Path.of("contracts/events/signed-in.v1.schema.json")));
        assertThat(schema.headers().firstValue("Content-Type").orElse("")).startsWith("application/schema+json");
        assertThat(client().get("/api/v1/events/nothing.v1/schema").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> read(String path) {
        HttpResponse<String> response = client().get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    private OperatorUnderTest client() {
        return new OperatorUnderTest(gateway, Clock.systemUTC(), "figures");
    }

    private static Set<String> promised() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String service : Set.of("identity-service", "second-factor-service", "notification-service", "gateway")) {
            try (Stream<Path> files = Files.list(Path.of("..", service, "contracts", "events"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".schema.json"))
                        .map(name -> name.replace(".schema.json", ""))
                        .forEach(types::add);
            }
        }
        return types;
    }
}

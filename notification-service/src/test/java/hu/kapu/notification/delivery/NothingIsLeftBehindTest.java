package hu.kapu.notification.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.notification.Addressee;
import hu.kapu.notification.DeliveryEventsOnKafka;
import hu.kapu.notification.LetterTable;
import hu.kapu.notification.LogLines;
import hu.kapu.notification.Producers;
import hu.kapu.notification.Request;
import hu.kapu.notification.SmtpLine;
import hu.kapu.notification.SmtpLine.Weather;
import hu.kapu.notification.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class NothingIsLeftBehindTest {
    private static final String CODE = "W3NP-58TZ";

    @Inject
    Producers producers;

    @Inject
    LetterTable table;

    @Inject
    Topics topics;

    @Inject
    DeliveryEventsOnKafka events;

    @Inject
    MutableClock clock;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    SmtpLine line;

    private final Addressee anna = Addressee.reading("hu");

    @AfterEach
    void fine_weather_again() {
        line.weather(Weather.FINE);
        line.mend();
    }

    @Test
    void neither_code_nor_address_is_in_the_database_the_logs_or_kafka() {
        try (LogLines log = LogLines.collect()) {
            Request sent = Request.firstLoginCode(anna, CODE);
            Request refused = Request.firstLoginCode(anna, CODE);
            Request unreadable = Request.of(anna, "first-login-code", Map.of("code", CODE, "validUntil", CODE));
            producers.send(sent);
            table.await(sent, "sent");
            line.weather(Weather.NO_SUCH_MAILBOX);
            producers.send(unreadable);
            producers.send(refused);
            table.await(refused, "failed");
            assertThat(events.about(refused)).isNotEmpty();

            List<String> places = List.of(
                    table.dump(),
                    String.join("\n", log.lines()),
                    records("kapu.mail.v1"),
                    records("kapu.mail.v1.dlt"),
                    records("kapu.notification.v1"));
            assertThat(log.lines())
                    .anyMatch(logged -> logged.contains(sent.messageId().toString()));
            assertThat(places)
                    .allSatisfy(place -> assertThat(place).doesNotContain(CODE, anna.address(), "kiss.anna", "Kiss"));
        }
    }

    @Test
    void the_service_stays_ready_while_the_mail_server_is_away() {
        clock.release();
        Request request = Request.anyFor(anna);

        line.cut();
        producers.send(request);
        table.await(request, "due 1 free");

        given().port(managementPort).get("/q/health/ready").then().statusCode(200);
        given().port(managementPort).get("/q/health/live").then().statusCode(200);
    }

    private String records(String topic) {
        StringBuilder all = new StringBuilder();
        for (ConsumerRecord<String, String> record : topics.all(topic)) {
            all.append(record.value()).append(record.headers()).append('\n');
            record.headers()
                    .forEach(header ->
                            all.append(new String(header.value(), UTF_8)).append('\n'));
        }
        return all.toString();
    }
}

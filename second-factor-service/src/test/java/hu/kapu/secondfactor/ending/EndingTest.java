package hu.kapu.secondfactor.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.secondfactor.ServiceTables;
import hu.kapu.secondfactor.Visit;
import hu.kapu.secondfactor.Visit.Kept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndingTest {
    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    EraseSecrets eraseSecrets;

    private Visit anna;
    private Kept first;

    @BeforeEach
    void a_citizen_with_an_app() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Visit.ofNewCitizen(clock);
        first = anna.enrol();
    }

    @Test
    void a_registrars_case_ends_everything_once_however_late_it_is_repeated() {
        UUID caseId = UUID.randomUUID();
        Response done = anna.inCase(caseId).remove(caseId);
        done.then().statusCode(200).body("ended", hasSize(1)).body("ended[0].id", equalTo(first.id()));
        anna.again()
                .state()
                .then()
                .body("hasSecondFactor", equalTo(false))
                .body("mayRequestWithPasswordAlone", equalTo(true));

        clock.advance(Duration.ofDays(3));
        assertThat(anna.again().enrol().id()).isNotEmpty();
        assertThat(anna.inCase(caseId).remove(caseId).asString()).isEqualTo(done.asString());
        anna.again().state().then().body("hasSecondFactor", equalTo(true));
    }

    @Test
    void a_case_is_for_one_citizen_and_is_the_tokens_transaction() {
        UUID caseId = UUID.randomUUID();
        anna.again().remove(caseId).then().statusCode(403).body("code", equalTo("caller-incomplete"));
        anna.inCase(caseId).remove(caseId).then().statusCode(200);

        Visit bela = Visit.ofNewCitizen(clock);
        assertThat(bela.enrol().id()).isNotEmpty();
        bela.inCase(caseId).remove(caseId).then().statusCode(403);
        bela.again().state().then().body("hasSecondFactor", equalTo(true));
    }

    @Test
    void a_factor_that_vanished_without_a_reason_is_the_registrars_to_put_right() {
        tables.change(
                "UPDATE authenticator SET status = 'ended', ended_at = activated_at, sealed_secret = NULL,"
                        + " secret_key_id = NULL WHERE citizen_id = ?",
                anna.citizen());
        anna.again().start().then().statusCode(403);
        UUID caseId = UUID.randomUUID();

        anna.inCase(caseId).remove(caseId).then().statusCode(200).body("ended", hasSize(0));
        anna.again().start().then().statusCode(201);
    }

    @Test
    void the_secret_of_an_ended_app_is_erased_after_two_weeks() {
        anna.again().delete(first.deletionCode()).then().statusCode(200);
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        eraseSecrets.erase().await().atMost(Duration.ofSeconds(10));
        assertThat(secrets()).doesNotContain("null");

        clock.advance(Duration.ofSeconds(1));
        eraseSecrets.erase().await().atMost(Duration.ofSeconds(10));
        assertThat(secrets()).containsExactly("null");
    }

    @Test
    void while_the_account_is_frozen_what_could_be_restored_stays_so() throws IOException {
        Instant notice = clock.instant().plusSeconds(1);
        anna.again().delete(first.deletionCode()).then().statusCode(200);
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        publish(identitys("account-frozen.v1", clock.instant()));
        Waiting.forValue(
                "the freezing to be known",
                Duration.ofSeconds(20),
                () -> frozenAt().filter(at -> !at.equals("null")));

        clock.advance(Duration.ofDays(30));
        eraseSecrets.erase().await().atMost(Duration.ofSeconds(10));
        assertThat(secrets()).doesNotContain("null");
        verifyOlderThan(notice).then().statusCode(200);

        publish(identitys("account-unfrozen.v1", clock.instant()));
        Waiting.forValue(
                "the release to be known",
                Duration.ofSeconds(20),
                () -> frozenAt().filter("null"::equals));
        clock.advance(Duration.ofSeconds(30));
        verifyOlderThan(notice).then().statusCode(409);
        eraseSecrets.erase().await().atMost(Duration.ofSeconds(10));
        assertThat(secrets()).containsExactly("null");
    }

    @Test
    void a_closed_account_leaves_nothing_and_gets_nothing() {
        anna.again().prove(first.app()).start().then().statusCode(201);
        UUID event = UUID.randomUUID();
        publish(closed(event, anna.citizen()));
        publish(closed(event, anna.citizen()));

        Waiting.forValue(
                "the citizen's factors to be erased",
                Duration.ofSeconds(20),
                () -> Optional.of(tables.count("authenticator", anna.citizen())).filter(count -> count == 0));
        for (String table : List.of("deletion_code", "pending_enrolment", "transaction_attempts", "factor_change")) {
            assertThat(tables.count(table, anna.citizen())).as(table).isZero();
        }
        anna.again().start().then().statusCode(403).body("code", equalTo("second-factor-present"));
        anna.again().state().then().body("mayRequestWithPasswordAlone", equalTo(false));
    }

    @Test
    void what_cannot_be_read_holds_up_nobody() {
        publish("{}");
        publish("{\"specversion\":\"1.0\"");
        publish(closed(UUID.randomUUID(), anna.citizen()));

        Waiting.forValue(
                "the citizen's factors to be erased",
                Duration.ofSeconds(20),
                () -> Optional.of(tables.count("authenticator", anna.citizen())).filter(count -> count == 0));
    }

    private List<String> secrets() {
        return tables.column(
                "SELECT encode(sealed_secret, 'hex') FROM authenticator WHERE citizen_id = ?", anna.citizen());
    }

    private Response verifyOlderThan(Instant notice) {
        Map<String, String> body = Map.of("code", first.app().codeAt(clock.instant()), "olderThan", notice.toString());
        return anna.again().change("/verifications", body);
    }

    private Optional<String> frozenAt() {
        return tables.column("SELECT frozen_at FROM factor_owner WHERE citizen_id = ?", anna.citizen()).stream()
                .findFirst();
    }

    /** As identity shows it, about this citizen. */
    private String identitys(String type, Instant at) throws IOException {
        JsonObject event = new JsonObject(
                Files.readString(Path.of("../identity-service/contracts/events/" + type + ".example.json")));
        return event.put("id", UUID.randomUUID().toString())
                .put("subject", anna.citizen().toString())
                .put("time", at.toString())
                .encode();
    }

    private static String closed(UUID event, UUID citizen) {
        return """
                {"specversion":"1.0","id":"%s","source":"/kapu/identity","type":"citizen-closed.v1","subject":"%s",
                 "time":"2025-01-16T08:04:31Z","datacontenttype":"application/json","data":{"at":"2025-01-16T08:04:31Z"}}
                """.formatted(event, citizen);
    }

    private void publish(String event) {
        Properties settings = new Properties();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaServer.shared().bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(
                    new ProducerRecord<>("kapu.identity.v1", anna.citizen().toString(), event));
        }
    }
}

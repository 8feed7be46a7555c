package hu.kapu.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.logging.LogContext;
import hu.kapu.kit.outbox.OutboxBacklog;
import hu.kapu.kit.outbox.Relay;
import hu.kapu.kit.testing.KafkaBroker;
import hu.kapu.kit.testing.MailServer;
import hu.kapu.kit.testing.MailTrap;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestCallers;
import hu.kapu.kit.testing.TestSecrets;
import hu.kapu.kit.testing.TopicReader;
import hu.kapu.kit.testing.TrappedMail;
import hu.kapu.kit.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "trial"))
@QuarkusTestResource(KafkaBroker.class)
@QuarkusTestResource(MailTrap.class)
@QuarkusTestResource(value = TestSecrets.class, initArgs = @ResourceArg(name = "audiences", value = "trial"))
class TrialTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notes notes;

    @Inject
    MutableClock clock;

    @Inject
    Relay relay;

    @Inject
    OutboxBacklog backlog;

    @Inject
    Pool pool;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    MailServer mailServer;

    @AfterEach
    void real_time_again() {
        clock.release();
    }

    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_committed_event_reaches_kafka_as_a_cloud_event_under_the_citizens_key() throws Exception {
        given().header("Authorization", bearer())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"hello\"}")
                .post("/notes")
                .then()
                .statusCode(204);

        CloudEvent event = CloudEvent.parse(received(1).getFirst());

        assertThat(event.type()).isEqualTo("note-written.v1");
        assertThat(event.source()).isEqualTo("/kapu/trial");
        assertThat(event.subject()).isEqualTo(citizen);
        assertThat(event.data()).isEqualTo(JsonMapper.builder().build().readTree("{\"text\":\"hello\"}"));
    }

    @Test
    @RunOnVertxContext
    void a_rolled_back_change_leaves_no_event_and_no_note(UniAsserter asserter) {
        asserter.assertFailedWith(() -> notes.writeAndFail(citizen, "never " + citizen), IllegalStateException.class);
        asserter.execute(() -> notes.write(citizen, "after " + citizen));
        asserter.assertEquals(() -> notes.count("never " + citizen), 0L);
        asserter.assertEquals(() -> notes.count("after " + citizen), 1L);
    }

    @Test
    @RunOnVertxContext
    void the_second_delivery_of_an_event_does_nothing(UniAsserter asserter) {
        UUID event = UUID.randomUUID();
        asserter.execute(() -> notes.takeIn(event, citizen, "once " + citizen));
        asserter.execute(() -> notes.takeIn(event, citizen, "once " + citizen));
        asserter.assertEquals(() -> notes.count("once " + citizen), 1L);
        UUID other = UUID.randomUUID();
        asserter.execute(() -> notes.takeInPlainly(other, "plain " + citizen));
        asserter.execute(() -> notes.takeInPlainly(other, "plain " + citizen));
        asserter.assertEquals(() -> notes.count("plain " + citizen), 1L);
    }

    @Test
    @RunOnVertxContext
    void events_of_plain_sql_transactions_leave_too(UniAsserter asserter) {
        asserter.execute(() -> notes.writePlainly(citizen, "plainly"));
        asserter.execute(relay::wake);
        asserter.execute(() -> Uni.createFrom()
                .item(() -> received(1))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(events -> assertThat(events.getFirst()).contains("plainly")));
    }

    @Test
    void the_mail_trap_shows_what_was_sent_to_it() {
        GreenMailUtil.sendTextEmail(
                "kata@example.hu",
                "kapu@example.hu",
                "Subject",
                "Text",
                new ServerSetup(mailServer.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        TrappedMail mail = mailServer.await("kata@example.hu", Instant.EPOCH, PATIENCE);

        assertThat(mail.subject()).isEqualTo("Subject");
        assertThat(mail.text().strip()).isEqualTo("Text");
    }

    @Test
    void without_a_token_nothing_answers() {
        given().get("/notes/caller")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("caller-token-missing"));
        given().get("/nowhere").then().statusCode(401);
        given().header("Authorization", "Bearer nonsense")
                .get("/notes/caller")
                .then()
                .statusCode(401)
                .body("code", equalTo("caller-token-invalid"));
        given().header("Authorization", "Bearer " + TestCallers.token("identity", citizen, null, null))
                .get("/notes/caller")
                .then()
                .statusCode(401)
                .body("code", equalTo("caller-token-invalid"));
    }

    @Test
    void a_token_says_who_is_meant_until_it_expires() {
        String token = bearer();
        given().header("Authorization", token)
                .get("/notes/caller")
                .then()
                .statusCode(200)
                .body(equalTo(citizen + ""));

        clock.advance(Duration.ofSeconds(70));

        given().header("Authorization", token)
                .get("/notes/caller")
                .then()
                .statusCode(401)
                .body("code", equalTo("caller-token-expired"));
    }

    @Test
    void faults_and_unreadable_requests_are_problems_that_tell_nothing() {
        given().header("Authorization", bearer())
                .get("/notes/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("internal-error"))
                .body("$", not(hasKey("stack")));
        given().header("Authorization", bearer())
                .contentType(ContentType.JSON)
                .body("{\"text\":")
                .post("/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-request"));
        given().header("Authorization", bearer())
                .contentType(ContentType.JSON)
                .body("{\"text\":[1]}")
                .post("/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-request"));
        given().header("Authorization", bearer())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"\"}")
                .post("/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-request"));
    }

    @Test
    void a_line_names_the_transaction_of_its_call_and_of_no_other() {
        UUID transaction = UUID.randomUUID();
        String token = TestCallers.token("trial", new CallerClaims(transaction, citizen, null));
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new TransactionsLogged(logged);
        Logger.getLogger("").addHandler(handler);
        try {
            given().header("Authorization", "Bearer " + token)
                    .get("/notes/broken")
                    .then()
                    .statusCode(500);
            given().header("Authorization", bearer())
                    .get("/notes/broken")
                    .then()
                    .statusCode(500);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertThat(logged).containsSubsequence(transaction.toString(), "none");
    }

    @Test
    void unknown_addresses_methods_and_media_types_are_problems() {
        given().header("Authorization", bearer())
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().header("Authorization", bearer())
                .delete("/notes/caller")
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
        given().header("Authorization", bearer())
                .contentType("text/plain")
                .body("x")
                .post("/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("media-type-not-supported"));
        given().header("Authorization", bearer())
                .get("/notes/busy")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("retryAfterSeconds", equalTo(2));
    }

    @Test
    void readiness_wants_the_clocks_of_application_and_database_to_agree() {
        given().port(managementPort()).get("/q/health/ready").then().statusCode(200);

        clock.advance(Duration.ofSeconds(5));

        given().port(managementPort()).get("/q/health/ready").then().statusCode(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"})
    void no_statement_lock_or_transaction_lasts_for_ever(String limit) {
        String set = pool.query("show " + limit)
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(PATIENCE);

        assertThat(set).matches("[1-9][0-9]*s");
    }

    @Test
    void age_and_size_of_the_outbox_the_hashing_queue_and_the_clock_are_metrics() {
        given().port(managementPort()).get("/q/health/ready").then().statusCode(200);

        given().port(managementPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kapu_outbox_age_seconds"))
                .body(containsString("kapu_outbox_size"))
                .body(containsString("kapu_hashing_shed_total"))
                .body(containsString("kapu_hashing_wait_seconds_bucket"))
                .body(containsString("kapu_clock_offset_seconds"));
    }

    @Test
    @RunOnVertxContext
    void what_waits_in_the_outbox_can_be_asked(UniAsserter asserter) {
        asserter.assertThat(
                () -> pool.query("insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at)"
                                + " values (gen_random_uuid(), 'kapu.trial.v1', gen_random_uuid(), 'x', '{}', now())")
                        .execute()
                        .chain(() -> backlog.waiting()),
                waiting -> {
                    assertThat(waiting.events()).isPositive();
                    assertThat(waiting.since()).isPresent();
                });
    }

    /** The transactions of faults, in their order. */
    private static final class TransactionsLogged extends Handler {
        private final List<String> transactions;

        TransactionsLogged(List<String> transactions) {
            this.transactions = transactions;
        }

        @Override
        public void publish(LogRecord line) {
            if (line instanceof ExtLogRecord extended && line.getMessage().startsWith("Unexpected fault")) {
                String transaction = extended.getMdc(LogContext.TRANSACTION);
                transactions.add(transaction == null ? "none" : transaction);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    private String bearer() {
        return "Bearer " + TestCallers.token("trial", citizen, null, null);
    }

    private List<String> received(int atLeast) {
        try (TopicReader reader = TopicReader.fromBeginning(Notes.TOPIC)) {
            return Waiting.forValue(
                    atLeast + " events of " + citizen, PATIENCE, () -> reader.valuesOf(citizen.toString(), atLeast));
        }
    }
}

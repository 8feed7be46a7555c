package hu.kapu.identity.emailchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Letters.Letter;
import hu.kapu.identity.Together;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.emailchange.RequestEmailChange.Wish;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityTest
class EmailChangeTest {
    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");
    private static final String OLD = "kovacs.anna@posta.example.hu";
    private static final String NEW = "anna@uj-posta.example.hu";

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    StoreEmailChange store;

    @Inject
    MutableClock clock;

    private ActiveCitizen citizen = new ActiveCitizen(UUID.randomUUID(), "", "", "");

    @BeforeEach
    void somebodyAtNoon() {
        clock.set(NOON);
        citizen = citizens.somebody();
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void anAddressCountsAfterItsOwnCodeAndBothAddressesAreTold() {
        request(NEW)
                .then()
                .statusCode(200)
                .body("maskedNew", equalTo("a•••••@u•••.hu"))
                .body("messageId", notNullValue())
                .body("sendAgainAt", equalTo(NOON.plusSeconds(60).toString()))
                .body("validUntil", equalTo(NOON.plusSeconds(1800).toString()));
        Door.citizen(citizen.id()).then().body("maskedAddress", equalTo("k•••••@p•••.hu"));
        assertThat(letters.newest(citizen.id(), "email-change-code").recipient().address())
                .isEqualTo(NEW);
        Letter notice = letters.newest(citizen.id(), "email-change-requested");
        assertThat(notice.recipient().address()).isEqualTo(OLD);
        assertThat(notice.parameters()).containsEntry("newAddress", "a•••••@u•••.hu");

        confirm(code())
                .then()
                .statusCode(200)
                .body("maskedAddress", equalTo("a•••••@u•••.hu"))
                .body("sealedRecipient", notNullValue())
                .body("changedAt", equalTo(NOON.toString()));

        Door.citizen(citizen.id())
                .then()
                .body("maskedAddress", equalTo("a•••••@u•••.hu"))
                .body("emailConfirmed", equalTo(true));
        assertThat(letters.newest(citizen.id(), "email-changed-old").recipient().address())
                .isEqualTo(OLD);
        assertThat(letters.newest(citizen.id(), "email-changed-new").recipient().address())
                .isEqualTo(NEW);
        keepToTheirSchemas("email-change-requested.v1", "email-changed.v1");
        assertThat(database.text(
                        "select masked from former_address where citizen_id = ? and replaced_at = ?::timestamptz",
                        citizen.id(),
                        NOON.toString()))
                .isEqualTo("k•••••@p•••.hu");
    }

    @Test
    void neitherAddressNorCodeIsReadableInTablesOrEvents() {
        request(NEW);
        String code = code();
        confirm(code);

        List<String> everything = database.column(
                "select to_jsonb(e)::text || to_jsonb(f)::text from email_change e join former_address f"
                        + " on f.citizen_id = e.citizen_id where e.citizen_id = ?",
                citizen.id());
        everything.addAll(letters.outbox(citizen.id()));
        assertThat(everything).noneMatch(text -> text.contains(NEW) || text.contains(OLD) || text.contains(code));
    }

    @Test
    void thePresentAddressIsConfirmedByItsCodeAndNobodyIsAlarmed() {
        database.change("update citizen set email_confirmed_at = null where id = ?", citizen.id());
        Door.claims(citizen.id(), "email").then().body("email_verified", equalTo(false));

        request(OLD).then().statusCode(200);
        confirm(code()).then().statusCode(200);

        Door.claims(citizen.id(), "email").then().body("email_verified", equalTo(true));
        assertThat(letters.templates(citizen.id()))
                .contains("email-change-code")
                .doesNotContain("email-change-requested", "email-changed-old", "email-changed-new");
        keepToTheirSchemas("email-confirmed.v1");
    }

    @Test
    void mailsAreAMinuteApartAndFiveAnHourWhateverIsBegunAnew() {
        for (int i = 0; i < 5; i++) {
            request("anna" + i + "@uj-posta.example.hu").then().statusCode(200);
            withdraw();
            request(NEW)
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("mail-too-soon"))
                    .body("retryAt", notNullValue());
            clock.advance(Duration.ofSeconds(60));
        }
        request(NEW)
                .then()
                .statusCode(429)
                .body("retryAt", equalTo(NOON.plusSeconds(3600).toString()));
    }

    @Test
    void ofFiftyRequestsAtOnceOneSendsAMail() {
        List<Response> answers = Together.call(50, i -> request(NEW));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.templates(citizen.id())).containsOnlyOnce("email-change-code");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        UUID attempt = UUID.randomUUID();
        String first = request(NEW, attempt, Map.of()).path("messageId");

        request(NEW, attempt, Map.of()).then().statusCode(200).body("messageId", equalTo(first));
        assertThat(letters.templates(citizen.id())).containsOnlyOnce("email-change-code");
    }

    @Test
    void fiveWrongCodesSpendAMailAndTenAnHourAllMails() {
        for (int mail = 0; mail < 2; mail++) {
            request(NEW);
            for (int i = 0; i < 5; i++) {
                confirm("00000" + i)
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("code-wrong"))
                        .body("attemptsLeft", equalTo(4 - i));
            }
            confirm(code()).then().statusCode(410).body("code", equalTo("code-expired"));
            clock.advance(Duration.ofSeconds(60));
        }
        request(NEW).then().statusCode(200);
        confirm(code())
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"))
                .body("retryAt", equalTo(NOON.plusSeconds(3600).toString()));
    }

    @Test
    void aHundredGuessesAtOnceAreFive() {
        request(NEW);

        List<Response> answers = Together.call(100, i -> confirm("%06d".formatted(i)));

        assertThat(Together.count(answers, 422)).isLessThanOrEqualTo(5);
    }

    @Test
    void ofFiftyWhoUseOneCodeAtOnceOneSucceeds() {
        request(NEW);
        String code = code();

        List<Response> answers = Together.call(50, i -> confirm(code));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.events(citizen.id(), "email-changed.v1")).hasSize(1);
    }

    @Test
    void aRepeatedConfirmationGetsTheFirstAnswer() {
        request(NEW);
        String code = code();
        UUID attempt = UUID.randomUUID();
        String first = confirm(code, attempt).asString();

        assertThat(confirm(code, attempt).asString()).isEqualTo(first);
        confirm(code).then().statusCode(409);
    }

    @Test
    void aCodeThatIsTooLateVoidOrNeverAskedForChangesNothing() {
        confirm("123456").then().statusCode(409).body("code", equalTo("no-email-change"));
        present().then().statusCode(404);
        request(NEW);
        String withdrawn = code();
        present()
                .then()
                .statusCode(200)
                .body("maskedNew", equalTo("a•••••@u•••.hu"))
                .body("attemptsLeft", equalTo(5));
        withdraw().then().statusCode(204);
        confirm(withdrawn).then().statusCode(409);
        clock.advance(Duration.ofMinutes(1));
        request(NEW);
        String late = code();
        clock.advance(Duration.ofMinutes(30));
        confirm(late).then().statusCode(410);

        Door.citizen(citizen.id()).then().body("maskedAddress", equalTo("k•••••@p•••.hu"));
    }

    @Test
    void withoutAFreshPasswordNothingBegins() {
        UUID attempt = UUID.randomUUID();
        Door.caller(new CallerClaims(null, citizen.id(), NOON.minus(Duration.ofMinutes(11))))
                .body(Map.of("newEmail", NEW, "knownDevice", true, "attemptId", attempt))
                .post("/email-changes")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-proof-missing"));
        request("nem cím").then().statusCode(422).body("code", equalTo("email-not-valid"));
    }

    @Test
    void afterAResetOnlyTheAppChangesTheAddress() {
        Instant until = NOON.plus(Duration.ofDays(3));
        database.change(
                "update citizen set restricted_until = ?::timestamptz where id = ?", until.toString(), citizen.id());

        request(NEW)
                .then()
                .statusCode(403)
                .body("code", equalTo("recently-reset"))
                .body("until", equalTo(until.toString()));
        request(NEW, UUID.randomUUID(), Map.of("provedByApp", true)).then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));
        request(OLD).then().statusCode(200);
        clock.set(until);
        request(NEW).then().statusCode(200);
    }

    @Test
    void whatIsAskedForWhileTheAccountIsBeingFrozenIsRefused() throws Throwable {
        database.change("update citizen set frozen_at = now(), frozen_notice_at = now() where id = ?", citizen.id());
        Wish wish = new Wish(UUID.randomUUID(), citizen.id(), new EmailAddress(NEW), true, true);

        RequestedChange outcome = VertxContextSupport.subscribeAndAwait(() -> store.store(wish, NOON, NOON));

        assertThat(outcome).isInstanceOf(RequestedChange.Frozen.class);
    }

    private String code() {
        return String.valueOf(
                letters.newest(citizen.id(), "email-change-code").parameters().get("code"));
    }

    @CanIgnoreReturnValue
    private Response request(String email) {
        return request(email, UUID.randomUUID(), Map.of());
    }

    private Response request(String email, UUID attempt, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("newEmail", email);
        body.put("knownDevice", true);
        body.put("attemptId", attempt);
        return caller().body(body).post("/email-changes");
    }

    @CanIgnoreReturnValue
    private Response confirm(String code) {
        return confirm(code, UUID.randomUUID());
    }

    private Response confirm(String code, UUID attempt) {
        return caller().body(Map.of("code", code, "attemptId", attempt)).post("/email-changes/confirmation");
    }

    private Response present() {
        return caller().get("/email-changes");
    }

    @CanIgnoreReturnValue
    private Response withdraw() {
        return caller().delete("/email-changes");
    }

    private RequestSpecification caller() {
        return Door.caller(new CallerClaims(UUID.randomUUID(), citizen.id(), clock.instant()));
    }

    private void keepToTheirSchemas(String... types) {
        List<String> events = letters.outbox(citizen.id());
        for (String type : types) {
            assertThat(events)
                    .filteredOn(event -> CloudEvent.parse(event).type().equals(type))
                    .singleElement()
                    .satisfies(event -> EventSchemas.validate(event, "contracts/events/" + type + ".schema.json"));
        }
    }
}

package hu.kapu.identity.closing;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Letters.Letter;
import hu.kapu.identity.Person;
import hu.kapu.identity.history.Told;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing an account, thinking better of it, and what is left afterwards. */
@IdentityTest
@SuppressWarnings("NullAway.Init")
class ClosingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    ActiveCitizens citizens;

    @Inject
    CloseDueAccounts closeDueAccounts;

    @Inject
    Told told;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    private ActiveCitizen anna;

    @BeforeEach
    void annaHasAnAccount() {
        clock.advance(Duration.ZERO);
        anna = citizens.somebody();
    }

    @AfterEach
    void timeGoesOn() {
        clock.release();
    }

    @Test
    void anAccountIsClosedWhenTheTimeToThinkItOverHasPassed() {
        Response asked = request();
        asked.then().statusCode(200);
        assertThat(Instant.parse(asked.path("closesAt")))
                .isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(request().asString()).isEqualTo(asked.asString());
        assertThat(Door.checkPassword(anna.userName(), anna.password()).<String>path("closingAt"))
                .isEqualTo(asked.path("closesAt"));

        clock.advance(Duration.ofDays(14).minusSeconds(1));
        closeDue();
        assertThat(Door.citizen(anna.id()).<String>path("status")).isEqualTo("active");
        clock.advance(Duration.ofSeconds(1));
        closeDue();

        assertThat(Door.citizen(anna.id()).<String>path("status")).isEqualTo("closed");
        assertThat(templates()).endsWith("closing-requested", "account-closed");
        assertThat(letters.letters(anna.id()).getLast().recipient().address())
                .isEqualTo("kovacs.anna@posta.example.hu");
        assertThat(letters.outbox(anna.id()))
                .filteredOn(event -> event.contains("clos") && !event.contains("mail-requested"))
                .hasSize(2)
                .allSatisfy(ClosingTest::keepsToItsSchema);
    }

    @Test
    void nothingOfTheCitizenIsLeftAndTheNameIsNobodysAndStaysTaken() {
        told.signIn(anna.id(), "eeszt");
        Door.checkPassword(anna.userName(), "ez bizony nem az").then().statusCode(422);
        request().then().statusCode(200);
        clock.advance(Duration.ofDays(14));
        closeDue();

        for (String table : List.of(
                "password", "first_login_code", "shown_document", "registration", "name_attempt", "user_name")) {
            assertThat(database.count("select count(*) from " + table + " where citizen_id = ?", anna.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(database.text("select c::text from citizen c where id = ?", anna.id()))
                .doesNotContain("Kovács")
                .doesNotContain("posta.example.hu")
                .doesNotContain("1961")
                .doesNotContain(anna.userName());
        assertThat(database.count(
                        "select count(*) from history_entry where citizen_id = ? and content is not null", anna.id()))
                .isZero();
        assertThat(database.count("select count(*) from history_entry where citizen_id = ?", anna.id()))
                .isEqualTo(1);
        Door.register(Person.named(anna.userName())).then().statusCode(409);
        Door.claims(anna.id(), "profile natural-identity").then().statusCode(404);
        Door.caller().get("/citizens/" + anna.id() + "/export").then().statusCode(404);
    }

    @Test
    void theNameOfAClosedAccountIsAnsweredLikeOneThatNobodyHas() {
        request().then().statusCode(200);
        clock.advance(Duration.ofDays(14));
        closeDue();
        String nobody = "nobody." + UUID.randomUUID().toString().substring(0, 13);

        for (int i = 0; i < 7; i++) {
            Response closed = Door.checkPassword(anna.userName(), anna.password(), anna.deviceToken());
            Response unknown = Door.checkPassword(nobody, anna.password(), anna.deviceToken());
            assertThat(closed.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(closed.asString()).isEqualTo(unknown.asString());
        }
        assertThat(letters.events(anna.id(), "password-locked.v1")).isEmpty();
    }

    @Test
    void whatIsToldAfterClosingIsChainedWithoutSayingAnything() {
        request().then().statusCode(200);
        clock.advance(Duration.ofDays(14));
        closeDue();

        told.signIn(anna.id(), "eeszt");
        told.about(anna.id(), "citizen-closed.v1", new JsonObject());

        assertThat(Door.caller().get("/citizens/" + anna.id() + "/history").<List<String>>path("entries.type"))
                .containsExactly("citizen-closed.v1");
        assertThat(database.count("select length from history_head where citizen_id = ?", anna.id()))
                .isEqualTo(2);
    }

    @Test
    void closingCanBeCancelledUntilThen() {
        request().then().statusCode(200);
        clock.advance(Duration.ofDays(13));

        cancel().then().statusCode(204);
        cancel().then().statusCode(204);

        clock.advance(Duration.ofDays(2));
        closeDue();
        assertThat(Door.citizen(anna.id()).<String>path("status")).isEqualTo("active");
        assertThat(Door.citizen(anna.id()).<Object>path("closingAt")).isNull();
        assertThat(templates()).endsWith("closing-requested", "closing-cancelled");
        assertThat(letters.events(anna.id(), "closing-cancelled.v1")).hasSize(1);
    }

    @Test
    void aFrozenAccountIsNotClosed() {
        request().then().statusCode(200);
        database.change(
                "update citizen set frozen_at = now(), frozen_notice_at = now() - interval '1 day' where id = ?",
                anna.id());
        clock.advance(Duration.ofDays(15));

        closeDue();

        assertThat(Door.citizen(anna.id()).<String>path("status")).isEqualTo("active");
        ActiveCitizen bela = citizens.somebody();
        database.change(
                "update citizen set frozen_at = now(), frozen_notice_at = now() - interval '1 day' where id = ?",
                bela.id());
        Door.caller()
                .body(Map.of("attemptId", UUID.randomUUID()))
                .post("/citizens/" + bela.id() + "/closings")
                .then()
                .statusCode(409);
    }

    @Test
    void theExportHasEverythingThatIsKeptInPlain() {
        told.signIn(anna.id(), "eeszt");

        Response copy = Door.caller().get("/citizens/" + anna.id() + "/export");

        copy.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(copy.<String>path("account.email")).isEqualTo("kovacs.anna@posta.example.hu");
        assertThat(copy.<String>path("identity.birthDate")).isEqualTo("1961-03-04");
        assertThat(copy.<String>path("documents[0].number")).isEqualTo("123456AE");
        assertThat(copy.<String>path("documents[0].kind")).isEqualTo("id-card");
        assertThat(copy.<String>path("history[0].facts.portal")).isEqualTo("eeszt");
        assertThat(copy.asString()).doesNotContain("$argon2");
    }

    private Response request() {
        return Door.caller().body(Map.of("attemptId", UUID.randomUUID())).post("/citizens/" + anna.id() + "/closings");
    }

    private Response cancel() {
        return Door.caller()
                .body(Map.of("attemptId", UUID.randomUUID()))
                .delete("/citizens/" + anna.id() + "/closings");
    }

    private void closeDue() {
        closeDueAccounts.run().await().atMost(PATIENCE);
    }

    private List<String> templates() {
        return letters.letters(anna.id()).stream().map(Letter::template).toList();
    }

    private static void keepsToItsSchema(String event) {
        String type = new JsonObject(event).getString("type");
        EventSchemas.validate(event, "contracts/events/" + type + ".schema.json");
    }
}

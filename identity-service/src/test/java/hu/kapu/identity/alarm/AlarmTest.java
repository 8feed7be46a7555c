package hu.kapu.identity.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Letters.Letter;
import hu.kapu.identity.TestSettings;
import hu.kapu.identity.Together;
import hu.kapu.identity.history.Told;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.sealing.MailRecipient;
import hu.kapu.kit.sealing.MessageCodes;
import hu.kapu.kit.sealing.SecretSealer;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever holds a notice can stop the account it is about; nobody else can, and nobody learns anything. */
@IdentityTest
@SuppressWarnings("NullAway.Init")
class AlarmTest {
    @Inject
    ActiveCitizens citizens;

    @Inject
    Told told;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    MessageCodes codes;

    @Inject
    SecretSealer sealer;

    @Inject
    Ids ids;

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
    void theCodeOfANoticeFreezesTheAccountAndTellsItsOwner() {
        Instant changedAt = clock.instant();
        String code = notice("password-changed");
        clock.advance(Duration.ofHours(2));

        Response answer = alarm(anna.userName(), code.toLowerCase(Locale.ROOT));

        answer.then().statusCode(200);
        assertThat(answer.<String>path("citizenId")).isEqualTo(anna.id().toString());
        assertThat(Instant.parse(answer.path("noticeAt"))).isBefore(changedAt).isAfter(changedAt.minusSeconds(70));
        Response signIn = Door.checkPassword(anna.userName(), anna.password(), anna.deviceToken());
        assertThat(signIn.<String>path("frozen.noticeAt")).isEqualTo(answer.path("noticeAt"));
        assertThat(signIn.<Boolean>path("knownDevice")).isFalse();
        assertThat(Door.citizen(anna.id()).<String>path("frozen.since")).isEqualTo(answer.path("frozenAt"));
        assertThat(templates()).endsWith("account-frozen", "operator-alarm");
        assertThat(letters.outbox(anna.id()))
                .filteredOn(event -> event.contains("account-frozen.v1"))
                .singleElement()
                .satisfies(event -> EventSchemas.validate(event, "contracts/events/account-frozen.v1.schema.json"));
    }

    @Test
    void theOperatorIsToldWhoseAccountIsFrozenAndNothingThatOpensIt() {
        String code = notice("password-changed");

        alarm(anna.userName(), code).then().statusCode(200);

        Letter told = letters.newest(anna.id(), "operator-alarm");
        assertThat(told.recipient()).isEqualTo(new MailRecipient(TestSettings.OPERATOR, "Kapu", "hu"));
        assertThat(told.parameters())
                .isEqualTo(Map.of(
                        "citizenId", anna.id().toString(), "at", clock.instant().toString()));
        assertThat(letters.newest(anna.id(), "account-frozen").recipient().address())
                .isEqualTo("kovacs.anna@posta.example.hu");
    }

    @Test
    void unknownNamesWrongCodesAndOldNoticesGetOneAnswer() {
        String code = notice("password-changed");
        String codeLetter = notice("sign-in-code");
        String toTheNewAddress = notice("email-changed-new");
        Response unknownName = alarm("nobody." + UUID.randomUUID(), code);
        Response wrongCode = alarm(anna.userName(), "0000-0000");
        Response noNotice = alarm(anna.userName(), codeLetter);
        Response newAddress = alarm(anna.userName(), toTheNewAddress);
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        Response tooOld = alarm(anna.userName(), code);

        for (Response response : List.of(wrongCode, noNotice, newAddress, tooOld)) {
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.asString()).isEqualTo(unknownName.asString());
        }
        assertThat(Door.citizen(anna.id()).<Object>path("frozen")).isNull();
    }

    @Test
    void afterFiveAttemptsInAnHourNoCodeThatBeginsLikeThemIsHeardWhoeverTheNameBelongsTo() {
        String code = notice("password-changed");
        String wrong = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
        String stranger = "nobody." + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            alarm(anna.userName(), wrong).then().statusCode(422);
            alarm(stranger, wrong).then().statusCode(422);
        }

        Response known = alarm(anna.userName(), code.toLowerCase(Locale.ROOT).replace('0', 'o'));
        Response unknown = alarm(stranger, code);

        assertThat(known.statusCode()).isEqualTo(429);
        assertThat(known.asString()).isEqualTo(unknown.asString());
        assertThat(Instant.parse(known.path("retryAt")))
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(61));
        alarm(anna.userName(), code).then().statusCode(200);
    }

    @Test
    void strangersWhoGuessAndGuessDoNotKeepTheOwnerFromBeingHeard() {
        String code = notice("password-changed");
        String otherBeginnings = code.startsWith("0") ? "1" : "0";
        for (int i = 0; i < 12; i++) {
            alarm(anna.userName(), otherBeginnings + (i % 2) + "00-0000");
            alarm(anna.userName(), "no code at all");
        }
        assertThat(alarm(anna.userName(), otherBeginnings + "000-0000").statusCode())
                .isEqualTo(429);

        alarm(anna.userName(), code).then().statusCode(200);
    }

    @Test
    void aHundredGuessesAtOnceGetNoMoreThanFive() {
        List<Response> answers = Together.call(100, i -> alarm(anna.userName(), "0000-0000"));

        assertThat(Together.count(answers, 422)).isEqualTo(5);
        assertThat(Together.count(answers, 429)).isEqualTo(95);
    }

    @Test
    void anOlderNoticeWinsOverOneThatAThiefGot() {
        String owners = notice("email-changed-old");
        clock.advance(Duration.ofHours(1));
        String thiefs = notice("password-changed");
        Instant thiefsNotice = Instant.parse(alarm(anna.userName(), thiefs).path("noticeAt"));

        Instant ownersNotice = Instant.parse(alarm(anna.userName(), owners).path("noticeAt"));

        assertThat(ownersNotice).isBefore(thiefsNotice.minus(Duration.ofMinutes(59)));
        assertThat(alarm(anna.userName(), thiefs).<String>path("noticeAt")).isEqualTo(ownersNotice.toString());
        assertThat(templates()).containsOnlyOnce("account-frozen", "operator-alarm");
    }

    @Test
    void whileFrozenMailGoesToTheAddressBeforeTheNoticeAndUnfreezingPutsItBack() {
        Response before = Door.checkPassword(anna.userName(), anna.password());
        clock.advance(Duration.ofMinutes(10));
        String code = notice("email-changed-old");
        database.change(
                "insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)"
                        + " select id, ?, sealed_recipient, 'k•••••@p•••.hu', ? from citizen where id = ?",
                sealedAddress(),
                Timestamp.from(clock.instant()),
                anna.id());
        database.change("update citizen set email = 'thief@elsewhere.example.com' where id = ?", anna.id());
        clock.advance(Duration.ofHours(3));

        Instant noticeAt = Instant.parse(alarm(anna.userName(), code).path("noticeAt"));

        Response frozen = Door.checkPassword(anna.userName(), anna.password());
        assertThat(frozen.<String>path("maskedAddress")).isEqualTo(before.path("maskedAddress"));
        assertThat(Door.citizen(anna.id()).<String>path("maskedAddress")).isEqualTo(before.path("maskedAddress"));
        unfreeze(UUID.randomUUID(), noticeAt).then().statusCode(403);
        UUID attempt = UUID.randomUUID();
        Response unfrozen = unfreeze(attempt, noticeAt.minusSeconds(1));
        unfrozen.then().statusCode(200);
        assertThat(unfrozen.<String>path("maskedAddress")).isEqualTo(before.path("maskedAddress"));
        assertThat(unfreeze(attempt, noticeAt.minusSeconds(1)).asString()).isEqualTo(unfrozen.asString());
        unfreeze(UUID.randomUUID(), noticeAt.minusSeconds(1)).then().statusCode(409);
        assertThat(database.text("select email from citizen where id = ?", anna.id()))
                .isEqualTo("kovacs.anna@posta.example.hu");
        assertThat(Door.checkPassword(anna.userName(), anna.password()).<Object>path("frozen"))
                .isNull();
        assertThat(templates()).endsWith("account-frozen", "operator-alarm", "account-unfrozen");
        alarm(anna.userName(), code).then().statusCode(422);
        assertThat(letters.outbox(anna.id()))
                .filteredOn(event -> event.contains("frozen.v1") || event.contains("email-changed.v1"))
                .hasSize(3)
                .allSatisfy(AlarmTest::keepsToItsSchema);
    }

    @Test
    void aRegistrarsCaseUnfreezesWithoutAFactor() {
        alarm(anna.userName(), notice("factor-replaced")).then().statusCode(200);
        Map<String, Object> approved = Map.of("caseId", UUID.randomUUID());

        Response first = Door.caller().body(approved).post("/citizens/" + anna.id() + "/unfreezings");
        Response again = Door.caller().body(approved).post("/citizens/" + anna.id() + "/unfreezings");

        first.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(letters.events(anna.id(), "account-unfrozen.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.data().path("by").asText()).isEqualTo("registrar"));
    }

    @Test
    void afterARegistrarsCaseTheFormerPasswordOpensNothingAndAFirstLoginCodeSetsAnother() {
        UUID strangersAttempt = UUID.randomUUID();
        alarm(anna.userName(), notice("email-changed-old")).then().statusCode(200);
        aThiefReplacesTheAddress();
        Door.checkPassword(anna.userName(), anna.password(), null, strangersAttempt)
                .then()
                .statusCode(200);

        unfreezeByCase();

        String wrong = Door.checkPassword(anna.userName(), "egészen más jelszó volt")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(Door.checkPassword(anna.userName(), anna.password()).asString())
                .isEqualTo(wrong);
        Door.checkPassword(anna.userName(), anna.password(), null, strangersAttempt)
                .then()
                .statusCode(422);
        assertThat(templates()).endsWith("account-unfrozen-in-person", "first-login-code");
        assertThat(letters.newest(anna.id(), "first-login-code").recipient().address())
                .isEqualTo("kovacs.anna@posta.example.hu");
        Door.logInFirst(anna.userName(), firstLoginCode(), "tavaszi szél vizet áraszt")
                .then()
                .statusCode(200);
        assertThat(Door.checkPassword(anna.userName(), "tavaszi szél vizet áraszt", anna.deviceToken())
                        .<Boolean>path("knownDevice"))
                .isFalse();
        Door.checkPassword(anna.userName(), anna.password()).then().statusCode(422);
    }

    @Test
    void noFirstLoginCodeOfAFrozenAccountReachesAStranger() {
        issueFirstLoginCode();
        String strangers = firstLoginCode();
        String code = notice("email-changed-old");
        aThiefReplacesTheAddress();

        alarm(anna.userName(), code).then().statusCode(200);
        issueFirstLoginCode();

        assertThat(letters.newest(anna.id(), "first-login-code").recipient().address())
                .isEqualTo("kovacs.anna@posta.example.hu");
        Door.logInFirst(anna.userName(), strangers, "tavaszi szél vizet áraszt")
                .then()
                .statusCode(422);
        Door.logInFirst(anna.userName(), firstLoginCode(), "tavaszi szél vizet áraszt")
                .then()
                .statusCode(200);
        assertThat(letters.newest(anna.id(), "password-reset").recipient().address())
                .isEqualTo("kovacs.anna@posta.example.hu");
    }

    @Test
    void aFreezingMakesAFirstLoginCodeOnItsWayVoid() {
        issueFirstLoginCode();
        alarm(anna.userName(), notice("email-changed-old")).then().statusCode(200);

        Door.logInFirst(anna.userName(), firstLoginCode(), "tavaszi szél vizet áraszt")
                .then()
                .statusCode(422);
    }

    @Test
    void anAddressGivenAtARegistrarsStaysWhenTheAccountIsUnfrozen() {
        String code = notice("email-changed-old");
        aThiefReplacesTheAddress();
        alarm(anna.userName(), code).then().statusCode(200);
        Map<String, Object> other = Map.of("email", "anna@uj-posta.example.hu", "caseId", UUID.randomUUID());

        Door.caller().body(other).put("/citizens/{id}/email", anna.id()).then().statusCode(200);
        unfreezeByCase();

        assertThat(database.text("select email from citizen where id = ?", anna.id()))
                .isEqualTo("anna@uj-posta.example.hu");
        assertThat(letters.newest(anna.id(), "email-changed-old").recipient().address())
                .isEqualTo("kovacs.anna@posta.example.hu");
    }

    @Test
    void whoIsSignedInForgetsAllDevicesOnceHoweverOftenTheCallIsRepeated() {
        Map<String, Object> body = Map.of("attemptId", UUID.randomUUID());

        Door.caller()
                .body(body)
                .post("/citizens/" + anna.id() + "/alarms")
                .then()
                .statusCode(200);
        Door.caller()
                .body(body)
                .post("/citizens/" + anna.id() + "/alarms")
                .then()
                .statusCode(200);

        assertThat(letters.events(anna.id(), "reported-not-me.v1")).hasSize(1);
        assertThat(templates()).containsOnlyOnce("not-me-reported");
        assertThat(Door.checkPassword(anna.userName(), anna.password(), anna.deviceToken())
                        .<Boolean>path("knownDevice"))
                .isFalse();
        Door.caller()
                .body(body)
                .post("/citizens/" + UUID.randomUUID() + "/alarms")
                .then()
                .statusCode(404);
    }

    private void unfreezeByCase() {
        Door.caller()
                .body(Map.of("caseId", UUID.randomUUID()))
                .post("/citizens/" + anna.id() + "/unfreezings")
                .then()
                .statusCode(200);
    }

    private static void keepsToItsSchema(String event) {
        String type = new JsonObject(event).getString("type");
        EventSchemas.validate(event, "contracts/events/" + type + ".schema.json");
    }

    private void aThiefReplacesTheAddress() {
        clock.advance(Duration.ofMinutes(1));
        database.change(
                "insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)"
                        + " select id, ?, sealed_recipient, 'k•••••@p•••.hu', ? from citizen where id = ?",
                sealedAddress(),
                Timestamp.from(clock.instant()),
                anna.id());
        database.change(
                "update citizen set email = 'thief@elsewhere.example.com', sealed_recipient = ? where id = ?",
                new byte[] {1},
                anna.id());
    }

    private void issueFirstLoginCode() {
        Door.caller()
                .body(Map.of("actionId", UUID.randomUUID()))
                .post("/citizens/{id}/first-login-codes", anna.id())
                .then()
                .statusCode(200);
    }

    private String firstLoginCode() {
        return String.valueOf(
                letters.newest(anna.id(), "first-login-code").parameters().get("code"));
    }

    /** A letter that has just been sent, and its code. */
    private String notice(String template) {
        UUID messageId = ids.next();
        JsonObject data = new JsonObject()
                .put("messageId", messageId.toString())
                .put("template", template)
                .put("at", clock.instant().toString());
        JsonObject event = new JsonObject(Told.event(UUID.randomUUID(), anna.id(), "mail-sent.v1", data))
                .put("time", clock.instant().toString());
        told.take(event.encode());
        return codes.of(messageId);
    }

    private static Response alarm(String userName, String code) {
        return Door.caller()
                .body(Map.of("userName", userName, "noticeCode", code, "attemptId", UUID.randomUUID()))
                .post("/alarms");
    }

    private Response unfreeze(UUID attempt, Instant activatedAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("attemptId", attempt);
        body.put("factorActivatedAt", activatedAt);
        return Door.caller().body(body).post("/citizens/" + anna.id() + "/unfreezings");
    }

    private List<String> templates() {
        return letters.letters(anna.id()).stream().map(Letter::template).toList();
    }

    private byte[] sealedAddress() {
        return sealer.seal("kovacs.anna@posta.example.hu".getBytes(UTF_8), "former-address:" + anna.id());
    }
}

package hu.kapu.identity.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import hu.kapu.identity.Person;
import hu.kapu.identity.Together;
import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.ImportedCards;
import hu.kapu.identity.population.ImportedPeople;
import hu.kapu.identity.population.ImportedPeople.Row;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.sealing.SecretSealer;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityTest
class RecoveryTest {
    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");
    private static final String ADDRESS = "kovacs.anna@posta.example.hu";
    private static final String NEW_PASSWORD = "tavaszi szél vizet áraszt";
    private static final String WRONG_CODE = "0000-0000-0000";

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    LookUpRecoveries lookUpRecoveries;

    @Inject
    ImportedCards cards;

    @Inject
    ImportedPeople people;

    @Inject
    SecretSealer sealer;

    @Inject
    MutableClock clock;

    private final RecoveryDoor door = new RecoveryDoor();

    @BeforeEach
    void noon() {
        clock.set(NOON);
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void theMailedCodeLeadsToANewPasswordAndSeventyTwoCarefulHours() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);

        door.check(citizen.userName(), code.toLowerCase(Locale.ROOT).replace('-', ' '))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("citizenId", equalTo(citizen.id().toString()))
                .body("maskedAddress", equalTo("k•••••@p•••.hu"))
                .body("sealedRecipient", notNullValue())
                .body("recoveryAt", equalTo(NOON.toString()));
        String until = NOON.plus(Duration.ofDays(3)).toString();
        door.reset(citizen.id(), NEW_PASSWORD)
                .then()
                .statusCode(200)
                .body("restrictedUntil", equalTo(until))
                .body("knownDevice", equalTo(false));

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(422);
        Door.checkPassword(citizen.userName(), NEW_PASSWORD, citizen.deviceToken())
                .then()
                .statusCode(200)
                .body("knownDevice", equalTo(false))
                .body("restrictedUntil", equalTo(until));
        assertThat(letters.newest(citizen.id(), "password-reset").parameters())
                .containsEntry("restrictedUntil", until)
                .containsEntry("at", NOON.toString());
        assertThat(letters.outbox(citizen.id()))
                .filteredOn(event -> event.contains("\"password-reset.v1\""))
                .singleElement()
                .satisfies(event -> EventSchemas.validate(event, "contracts/events/password-reset.v1.schema.json"));
        clock.set(Instant.parse(until));
        Door.checkPassword(citizen.userName(), NEW_PASSWORD)
                .then()
                .statusCode(200)
                .body("restrictedUntil", equalTo(null));
    }

    @Test
    void theLetterNamesTheCodeAndItsTimeAndTheDatabaseNeither() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);

        Letter letter = letters.newest(citizen.id(), "recovery-code");
        assertThat(letter.recipient().address()).isEqualTo(ADDRESS);
        assertThat(letter.parameters())
                .containsOnlyKeys("code", "validUntil")
                .containsEntry("validUntil", NOON.plus(Duration.ofMinutes(30)).toString());
        assertThat(database.column("select to_jsonb(r)::text from recovery r"))
                .noneMatch(
                        row -> row.contains(code) || row.contains("kovacs.anna") || row.contains(citizen.userName()));
        assertThat(letters.outbox(citizen.id()))
                .noneMatch(event -> event.contains(code) || event.contains("kovacs.anna"))
                .filteredOn(event -> event.contains("\"recovery-requested.v1\""))
                .singleElement()
                .satisfies(event -> EventSchemas.validate(event, "contracts/events/recovery-requested.v1.schema.json"));
    }

    @Test
    void unknownNamesWrongAddressesAndAccountsThatCannotRecoverGetTheAnswerOfEverybodyAndNoMail() {
        ActiveCitizen citizen = citizens.somebody();
        ActiveCitizen unconfirmed = citizens.somebody();
        database.change("update citizen set email_confirmed_at = null where id = ?", unconfirmed.id());
        Person registered = Person.somebody();
        UUID registeredId = ActiveCitizens.registered(registered);

        List<Response> answers = List.of(
                new RecoveryDoor().ask(citizen.userName(), ADDRESS),
                new RecoveryDoor().ask(citizen.userName(), "masvalaki@posta.example.hu"),
                new RecoveryDoor().ask(citizen.userName(), "nem cím"),
                new RecoveryDoor().ask("soha.nem.volt." + UUID.randomUUID(), ADDRESS),
                new RecoveryDoor().ask(unconfirmed.userName(), ADDRESS),
                new RecoveryDoor().ask(registered.userName(), ADDRESS));
        lookUp();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.asString()).isEqualTo("{}");
        });
        assertThat(letters.templates(citizen.id())).containsOnlyOnce("recovery-code");
        assertThat(letters.templates(unconfirmed.id())).doesNotContain("recovery-code");
        assertThat(letters.templates(registeredId)).doesNotContain("recovery-code");
        assertThat(database.count("select count(*) from recovery where sealed_request is not null"))
                .isZero();
    }

    @Test
    void theAnswerHasTouchedNothingThatTellsWhoHasAnAccount() {
        ActiveCitizen citizen = citizens.somebody();
        List<String> before = letters.outbox(citizen.id());

        door.ask(citizen.userName(), ADDRESS).then().statusCode(202);

        assertThat(database.text(
                        "select concat(citizen_id, code_mac) from recovery where transaction_id = ?", door.transaction))
                .isEmpty();
        assertThat(letters.outbox(citizen.id())).isEqualTo(before);
    }

    @Test
    void mailsAreAMinuteApartAndFiveAnHourForKnownAndUnknownAlike() {
        String known = citizens.somebody().userName();
        String unknown = Person.somebody().userName();
        for (String name : List.of(known, unknown)) {
            clock.set(NOON);
            for (int i = 0; i < 5; i++) {
                new RecoveryDoor().ask(name, ADDRESS).then().statusCode(202);
                new RecoveryDoor()
                        .ask(name, ADDRESS)
                        .then()
                        .statusCode(429)
                        .body("code", equalTo("too-many-attempts"))
                        .body(
                                "retryAt",
                                equalTo((i < 4 ? clock.instant().plusSeconds(60) : NOON.plusSeconds(3600)).toString()));
                clock.advance(Duration.ofSeconds(60));
            }
            new RecoveryDoor().ask(name, ADDRESS).then().statusCode(429);
            clock.set(NOON.plusSeconds(3600));
            new RecoveryDoor().ask(name, ADDRESS).then().statusCode(202);
        }
    }

    @Test
    void ofTwoWhoseNamesAreOneAfterFoldingTheOneWhoWritesItExactlyGetsTheCode() {
        String hers = ImportedPeople.name("Feledo.");
        String his = hers.toUpperCase(Locale.ROOT);
        people.add(Row.withPassword(hers, "kilenc zöld kapu"), Row.withPassword(his, "nyolc kék ablak"));

        door.ask(" " + hers, ADDRESS).then().statusCode(202);
        clock.advance(Duration.ofSeconds(61));
        new RecoveryDoor().ask(hers.toLowerCase(Locale.ROOT), ADDRESS).then().statusCode(202);
        lookUp();

        UUID citizen = people.idOf(hers);
        assertThat(letters.templates(citizen)).containsExactly("recovery-code");
        assertThat(letters.templates(people.idOf(his))).isEmpty();
        String code = String.valueOf(
                letters.newest(citizen, "recovery-code").parameters().get("code"));
        door.check(hers, code).then().statusCode(200).body("citizenId", equalTo(citizen.toString()));
        door.reset(citizen, NEW_PASSWORD).then().statusCode(200);
        Door.checkPassword(hers, NEW_PASSWORD).then().statusCode(200);
        Door.checkPassword(his, "nyolc kék ablak").then().statusCode(200);
    }

    @Test
    void ofFiftyWhoAskAtOnceOneIsTakenIn() {
        String name = citizens.somebody().userName();

        List<Response> answers = Together.call(50, i -> new RecoveryDoor().ask(name, ADDRESS));

        assertThat(Together.count(answers, 202)).isEqualTo(1);
    }

    @Test
    void whoDoesNotKnowTheAddressKeepsTheOwnerFromNothing() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 10; i++) {
            RecoveryDoor stranger = new RecoveryDoor();
            stranger.ask(citizen.userName(), "idegen" + i + "@posta.example.hu")
                    .then()
                    .statusCode(202);
            stranger.check(citizen.userName(), WRONG_CODE).then().statusCode(422);
        }

        String code = mailedCode(citizen);
        door.check(citizen.userName(), code).then().statusCode(200);
    }

    @Test
    void aRepeatedAskingSendsOneLetter() {
        ActiveCitizen citizen = citizens.somebody();
        UUID attempt = UUID.randomUUID();
        door.ask(citizen.userName(), ADDRESS, attempt).then().statusCode(202);
        lookUp();
        door.ask(citizen.userName(), ADDRESS, attempt).then().statusCode(202);
        lookUp();

        assertThat(letters.templates(citizen.id())).containsOnlyOnce("recovery-code");
    }

    @Test
    void aNewCodeMakesTheFormerOneVoid() {
        ActiveCitizen citizen = citizens.somebody();
        String former = mailedCode(citizen);
        clock.advance(Duration.ofSeconds(61));
        String present = mailedCode(citizen);

        door.check(citizen.userName(), former).then().statusCode(422);
        door.check(citizen.userName(), present).then().statusCode(200);
    }

    @Test
    void aWrongCodeAnUnknownNameAnExpiredCodeAndAForeignTransactionGetOneAnswer() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);
        String unknown = Person.somebody().userName();
        RecoveryDoor nobodys = new RecoveryDoor();
        nobodys.ask(unknown, ADDRESS);
        lookUp();

        String wrong = refusal(door.check(citizen.userName(), WRONG_CODE));
        assertThat(refusal(nobodys.check(unknown, WRONG_CODE))).isEqualTo(wrong);
        RecoveryDoor other = new RecoveryDoor();
        other.ask(unknown + "x", ADDRESS);
        assertThat(refusal(other.check(citizen.userName(), code))).isEqualTo(wrong);
        new RecoveryDoor()
                .check(citizen.userName(), code)
                .then()
                .statusCode(422)
                .body("code", equalTo("recovery-code-wrong"))
                .body("attemptsLeft", equalTo(0));
        clock.advance(Duration.ofMinutes(30));
        door.check(citizen.userName(), code).then().statusCode(422).body("code", equalTo("recovery-code-wrong"));
    }

    @Test
    void afterFiveWrongCodesOnlyANewOneHelpsAndInOneTransactionTenAreLookedAt() {
        ActiveCitizen citizen = citizens.somebody();
        String unknown = Person.somebody().userName();
        String code = mailedCode(citizen);
        RecoveryDoor nobodys = new RecoveryDoor();
        nobodys.ask(unknown, ADDRESS);
        for (int i = 0; i < 5; i++) {
            door.check(citizen.userName(), WRONG_CODE).then().statusCode(422).body("attemptsLeft", equalTo(4 - i));
            nobodys.check(unknown, WRONG_CODE).then().statusCode(422).body("attemptsLeft", equalTo(4 - i));
        }

        assertThat(refusal(door.check(citizen.userName(), code)))
                .isEqualTo(refusal(nobodys.check(unknown, WRONG_CODE)))
                .contains("recovery-code-used-up");
        clock.advance(Duration.ofSeconds(61));
        mailedCode(citizen);
        for (int i = 0; i < 5; i++) {
            door.check(citizen.userName(), WRONG_CODE).then().statusCode(422).body("attemptsLeft", equalTo(4 - i));
        }
        clock.advance(Duration.ofSeconds(61));
        String third = mailedCode(citizen);
        assertThat(refusal(door.check(citizen.userName(), third))).contains("recovery-code-used-up");
    }

    @Test
    void aHundredGuessesAtOneCodeAtOnceGetNoMoreThanFive() {
        ActiveCitizen citizen = citizens.somebody();
        mailedCode(citizen);

        List<String> answers = Together.call(100, i -> door.check(citizen.userName(), WRONG_CODE)).stream()
                .map(answer -> answer.<String>path("code"))
                .toList();

        assertThat(answers).filteredOn("recovery-code-wrong"::equals).hasSize(5);
        assertThat(answers).filteredOn("recovery-code-used-up"::equals).hasSize(95);
    }

    @Test
    void aStrangerWhoKnowsNameAndAddressUsesUpNobodysAttemptsButTheirOwn() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 3; i++) {
            RecoveryDoor stranger = new RecoveryDoor();
            stranger.ask(citizen.userName(), ADDRESS).then().statusCode(202);
            for (int guess = 0; guess < 6; guess++) {
                stranger.check(citizen.userName(), WRONG_CODE).then().statusCode(422);
            }
            clock.advance(Duration.ofSeconds(61));
        }

        String code = mailedCode(citizen);
        door.check(citizen.userName(), code).then().statusCode(200);
    }

    @Test
    void oneThatDoesNotOpenHoldsUpNobodyAndALongLineIsWorkedOffAtOnce() {
        RecoveryDoor unreadable = new RecoveryDoor();
        unreadable.ask(Person.somebody().userName(), ADDRESS).then().statusCode(202);
        database.change(
                "update recovery set sealed_request = decode('00', 'hex') where transaction_id = ?",
                unreadable.transaction);
        database.change("""
                insert into recovery (transaction_id, attempt, name_key, pair_key, sealed_request, asked_at, valid_until)
                select gen_random_uuid(), gen_random_uuid(), name_key, pair_key, sealed_request, asked_at, valid_until
                from recovery, generate_series(1, 250) where transaction_id = ?
                """, unreadable.transaction);
        clock.advance(Duration.ofSeconds(1));

        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);

        door.check(citizen.userName(), code).then().statusCode(200);
        assertThat(database.count("select count(*) from recovery where sealed_request is not null"))
                .isZero();
        unreadable.check("anybody", WRONG_CODE).then().statusCode(422).body("code", equalTo("recovery-code-wrong"));
    }

    @Test
    void ofFiftyWhoUseOneCodeAtOnceOneIsAccepted() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);

        List<Response> answers = Together.call(50, i -> door.check(citizen.userName(), code));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
    }

    @Test
    void ofFiftyWhoUseOneProofAtOnceOneSetsAPassword() {
        ActiveCitizen citizen = citizens.somebody();
        proved(citizen);

        List<Response> answers = Together.call(50, i -> door.reset(citizen.id(), NEW_PASSWORD + i));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.events(citizen.id(), "password-reset.v1")).hasSize(1);
    }

    @Test
    void repeatedAttemptsGetTheFirstAnswer() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);
        UUID check = UUID.randomUUID();
        String first = door.check(citizen.userName(), code, check).asString();
        clock.advance(Duration.ofMinutes(14));
        for (int i = 0; i < 10; i++) {
            assertThat(door.check(citizen.userName(), code, check).asString()).isEqualTo(first);
        }
        door.check(citizen.userName(), WRONG_CODE, check).then().statusCode(422);
        door.check(citizen.userName(), code, UUID.randomUUID()).then().statusCode(422);
        UUID reset = UUID.randomUUID();
        Instant passwordAt = clock.instant();
        door.reset(citizen.id(), NEW_PASSWORD, reset, Map.of()).then().statusCode(200);
        clock.advance(Duration.ofSeconds(59));

        door.reset(citizen.id(), NEW_PASSWORD, reset, Map.of())
                .then()
                .statusCode(200)
                .body("passwordAt", equalTo(passwordAt.toString()));
        assertThat(letters.events(citizen.id(), "password-reset.v1")).hasSize(1);
    }

    @Test
    void theAttemptThatUsedTheCodeIsForgottenWithItsProof() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);
        UUID check = UUID.randomUUID();
        door.check(citizen.userName(), code, check).then().statusCode(200);

        clock.advance(Duration.ofMinutes(15));

        door.check(citizen.userName(), code, check).then().statusCode(422);
    }

    @Test
    void withoutAProofOfThisTransactionAndCitizenNoPasswordIsSet() {
        ActiveCitizen citizen = citizens.somebody();
        ActiveCitizen other = citizens.somebody();
        missing(door.reset(citizen.id(), NEW_PASSWORD));
        mailedCode(citizen);
        missing(door.reset(citizen.id(), NEW_PASSWORD));
        String code = letters.newest(citizen.id(), "recovery-code").parameters().get("code");
        door.check(citizen.userName(), String.valueOf(code)).then().statusCode(200);
        missing(door.reset(other.id(), NEW_PASSWORD));
        missing(new RecoveryDoor().reset(citizen.id(), NEW_PASSWORD));
        missing(Door.caller(new CallerClaims(door.transaction, citizen.id(), null))
                .body(Map.of("newPassword", NEW_PASSWORD, "attemptId", UUID.randomUUID()))
                .post("/password-resets"));
        clock.advance(Duration.ofMinutes(15));
        missing(door.reset(citizen.id(), NEW_PASSWORD));

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
    }

    @Test
    void aPasswordThatIsNotTakenLeavesTheProofAsItWas() {
        ActiveCitizen citizen = citizens.somebody();
        proved(citizen);

        door.reset(citizen.id(), "rövid").then().statusCode(422).body("code", equalTo("password-too-short"));
        door.reset(citizen.id(), citizen.userName() + citizen.userName())
                .then()
                .statusCode(422)
                .body("code", equalTo("password-contains-user-name"));
        door.reset(citizen.id(), NEW_PASSWORD).then().statusCode(200);
        missing(door.reset(citizen.id(), NEW_PASSWORD));
    }

    @Test
    void aNewPasswordEndsTheOtherRecoveries() {
        ActiveCitizen citizen = citizens.somebody();
        RecoveryDoor earlier = new RecoveryDoor();
        earlier.ask(citizen.userName(), ADDRESS);
        lookUp();
        String earlierCode = String.valueOf(
                letters.newest(citizen.id(), "recovery-code").parameters().get("code"));
        clock.advance(Duration.ofSeconds(61));
        proved(citizen);
        door.reset(citizen.id(), NEW_PASSWORD).then().statusCode(200);

        earlier.check(citizen.userName(), earlierCode).then().statusCode(422);
    }

    @Test
    void aCodeSentToAFormerAddressOpensNothing() {
        ActiveCitizen citizen = citizens.somebody();
        String code = mailedCode(citizen);
        database.change("update citizen set email = 'uj@posta.example.hu' where id = ?", citizen.id());

        door.check(citizen.userName(), code).then().statusCode(422);
        missing(door.reset(citizen.id(), NEW_PASSWORD));
    }

    @Test
    void aResetThatCameToNothingIsNoSuccessWhenItIsRepeated() {
        ActiveCitizen citizen = citizens.somebody();
        proved(citizen);
        database.change("update citizen set email = 'uj@posta.example.hu' where id = ?", citizen.id());
        UUID attempt = UUID.randomUUID();

        missing(door.reset(citizen.id(), NEW_PASSWORD, attempt, Map.of()));
        missing(door.reset(citizen.id(), NEW_PASSWORD, attempt, Map.of()));

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
    }

    @Test
    void anEidPairOfTheCitizensOwnCardIsUsedUpWithThePassword() {
        ActiveCitizen citizen = citizens.somebody();
        proved(citizen);
        Card card = cards.genuine();
        Card others = cards.genuine();
        database.change("update eid_document set birth_place = 'Sopron' where document_number = ?", others.number());

        for (Map<String, Object> refused :
                List.of(pair(card.number(), "NEMEZAKOD"), pair(others.number(), others.code()))) {
            door.reset(citizen.id(), NEW_PASSWORD, UUID.randomUUID(), refused)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("eid-pair-refused"));
        }
        door.reset(citizen.id(), NEW_PASSWORD, UUID.randomUUID(), pair(card.number(), card.code()))
                .then()
                .statusCode(200);

        assertThat(database.count("select count(*) from document_use where citizen_id = ?", citizen.id()))
                .isEqualTo(1);
    }

    @Test
    void theOwnerOfAFrozenAccountRecoversAtTheAddressThatCountedBefore() {
        ActiveCitizen citizen = citizens.somebody();
        database.change(
                "insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)"
                        + " select id, ?, sealed_recipient, 'k', ?::timestamptz from citizen where id = ?",
                sealer.seal(ADDRESS.getBytes(UTF_8), "former-address:" + citizen.id()),
                NOON.toString(),
                citizen.id());
        database.change(
                "update citizen set email = 'idegen@posta.example.hu', frozen_at = ?::timestamptz,"
                        + " frozen_notice_at = ?::timestamptz where id = ?",
                NOON.toString(),
                NOON.minusSeconds(1).toString(),
                citizen.id());

        proved(citizen);

        door.reset(citizen.id(), NEW_PASSWORD).then().statusCode(200).body("frozen", notNullValue());
    }

    private static Map<String, Object> pair(String number, String code) {
        return Map.of("eidPair", Map.of("documentNumber", number, "registrationCode", code));
    }

    @Test
    void aCallWithoutATransactionIsRefused() {
        Door.caller()
                .body(Map.of("userName", "a", "email", "b@c.hu", "attemptId", UUID.randomUUID()))
                .post("/recoveries")
                .then()
                .statusCode(403)
                .body("code", equalTo("caller-incomplete"));
    }

    @Test
    void recoveriesAreForgottenADayAfterTheirCode() {
        ActiveCitizen citizen = citizens.somebody();
        mailedCode(citizen);

        clock.advance(Duration.ofHours(25));
        run(lookUpRecoveries::sweep);

        assertThat(database.count("select count(*) from recovery where citizen_id = ?", citizen.id()))
                .isZero();
    }

    private void proved(ActiveCitizen citizen) {
        door.check(citizen.userName(), mailedCode(citizen)).then().statusCode(200);
    }

    @CanIgnoreReturnValue
    private String mailedCode(ActiveCitizen citizen) {
        door.ask(" " + citizen.userName().toUpperCase(Locale.ROOT), "Kovacs.Anna@Posta.Example.hu ")
                .then()
                .statusCode(202);
        lookUp();
        return String.valueOf(
                letters.newest(citizen.id(), "recovery-code").parameters().get("code"));
    }

    private void lookUp() {
        run(lookUpRecoveries::lookUp);
    }

    /** As the scheduler would. */
    private static void run(Supplier<Uni<Void>> task) {
        try {
            Void _ = VertxContextSupport.subscribeAndAwait(task);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(Response response) {
        return response.then().statusCode(422).extract().asString();
    }

    private static void missing(Response response) {
        response.then().statusCode(403).body("code", equalTo("recovery-proof-missing"));
    }
}

package hu.kapu.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Letters.Letter;
import hu.kapu.identity.Person;
import hu.kapu.identity.Together;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.testing.MutableClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityTest
class RegistrationTest {
    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void aNewCitizenIsToldAboutAndGetsALetterWithTheCode() {
        Person person = Person.somebody();

        UUID id = ActiveCitizens.registered(person);

        assertThat(letters.outbox(id).stream().map(CloudEvent::parse).map(CloudEvent::type))
                .containsExactly("citizen-registered.v1", "first-login-code-issued.v1", "mail-requested.v1");
        Letter letter = letters.firstLoginLetter(id);
        assertThat(letter.template()).isEqualTo("first-login-code");
        assertThat(letter.recipient().address()).isEqualTo("kovacs.anna@posta.example.hu");
        assertThat(letter.recipient().displayName()).isEqualTo("Kovács Anna Mária");
        assertThat(letter.recipient().language()).isEqualTo("hu");
        assertThat(letter.parameters()).containsOnlyKeys("code", "userName", "validUntil");
        assertThat(letter.parameters().get("code")).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(letter.parameters()).containsEntry("userName", person.userName());
    }

    @Test
    void theCodeIsNowhereInTheDatabaseOrTheEvents() {
        UUID id = ActiveCitizens.registered(Person.somebody());
        String code = letters.firstLoginCode(id);

        List<String> everything = database.column(
                "select to_jsonb(c)::text || to_jsonb(f)::text from citizen c join first_login_code f"
                        + " on f.citizen_id = c.id where c.id = ?",
                id);
        everything.addAll(letters.outbox(id));
        assertThat(everything).noneMatch(text -> text.contains(code) || text.contains(code.replace("-", "")));
    }

    @Test
    void aRepeatedCallRegistersNobodyTwiceAndSendsOneLetter() {
        Person person = Person.somebody();

        UUID first = ActiveCitizens.registered(person);
        UUID second = ActiveCitizens.registered(person);

        assertThat(second).isEqualTo(first);
        assertThat(letters.letters(first)).hasSize(1);
    }

    @Test
    void aKeyUsedForOtherContentIsRefusedAndLeavesTheNameFree() {
        Person person = Person.somebody();
        UUID id = ActiveCitizens.registered(person);
        String key = database.text("select idempotency_key from registration where citizen_id = ?", id);
        Person other = Person.somebody();

        Door.register(other.with("idempotencyKey", key))
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        Door.register(other.with("idempotencyKey", UUID.randomUUID().toString()))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"egyedi.Név", "EGYEDI.NÉV", "egyedi.ne\u0301v", " egyedi.név ", "ｅｇｙｅｄｉ.név"})
    void aNameTakenInAnyFormIsTaken(String form) {
        assertThat(Door.register(Person.named("Egyedi.név")).statusCode()).isIn(201, 409);

        Door.register(Person.named(form)).then().statusCode(409).body("code", equalTo("user-name-taken"));
    }

    @Test
    void ofFiftyWhoWantOneNameAtOnceOneGetsIt() {
        String name = Person.somebody().userName();

        List<Response> answers = Together.call(50, i -> Door.register(Person.named(name)));

        assertThat(Together.count(answers, 201)).isEqualTo(1);
        assertThat(Together.count(answers, 409)).isEqualTo(49);
    }

    @Test
    void fiftyCallsWithOneKeyRegisterOneCitizen() {
        Person person = Person.somebody();

        List<Response> answers = Together.call(50, i -> Door.register(person));

        assertThat(Together.count(answers, 201)).isEqualTo(50);
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("citizenId"))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource({
        "document, validUntil, 2025-01-15, document-expired",
        "document, issuedOn, 2025-01-17, document-not-yet-valid",
        "licence, issuedOn, 2001-01-01, driving-licence-too-old",
        "licence, cardFormat, false, driving-licence-not-card",
        "person, userName, anna@posta.hu, user-name-not-allowed",
        "person, userName, anna kovacs, user-name-not-allowed",
        "person, email, anna, email-not-valid",
        "identity, familyName, ' ', identity-incomplete",
        "identity, birthDate, 2025-01-17, identity-incomplete",
        "identity, birthDate, -9999-01-01, identity-incomplete",
        "document, issuedOn, -9999-01-01, identity-incomplete",
        "document, validUntil, +999999999-12-31, identity-incomplete",
        "document, number, ' ', identity-incomplete",
    })
    void whatIsNotInOrderIsRefusedWithItsReason(String part, String field, String value, String code) {
        clock.set(Instant.parse("2025-01-16T10:00:00Z"));
        Person person = Person.somebody();
        Person changed = switch (part) {
            case "identity" -> person.withIdentity(field, value);
            case "document" -> person.withDocument(field, value);
            case "licence" -> person.withDocument("kind", "driving-licence").withDocument(field, value);
            default -> person.with(field, value);
        };

        Door.register(changed).then().statusCode(422).body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "familyName",
                "givenName",
                "birthFamilyName",
                "birthGivenName",
                "birthPlace",
                "birthDate",
                "motherFamilyName",
                "motherGivenName"
            })
    void everyPartOfTheNaturalIdentityIsRequired(String field) {
        Door.register(Person.somebody().withoutIdentity(field))
                .then()
                .statusCode(422)
                .body("code", equalTo("identity-incomplete"))
                .body("field", equalTo("identity." + field));
    }

    @Test
    void theDayOfValidityIsTheDayInBudapest() {
        Person person = Person.somebody().withDocument("validUntil", "2025-01-15");
        clock.set(Instant.parse("2025-01-15T23:00:00Z"));
        Door.register(person).then().statusCode(422).body("code", equalTo("document-expired"));

        clock.set(Instant.parse("2025-01-15T22:59:59Z"));
        Door.register(person).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"language\":\"hu\"}", "{\"document\":{\"kind\":\"library-card\"}}"})
    void whatCannotBeReadIsABadRequest(String body) {
        Door.caller().body(body).post("/citizens").then().statusCode(400).body("code", equalTo("unreadable-request"));
    }
}

package hu.kapu.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Person;
import hu.kapu.identity.Together;
import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.ImportedCards;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.testing.EventSchemas;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IdentityTest
class HomeRegistrationTest {
    private static final String PASSWORD = "tavaszi szél vizet áraszt";

    @Inject
    ImportedCards cards;

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Test
    void aGenuinePairMakesAnAccountThatCanBeUsedAtOnceWithAnAddressNotYetConfirmed() {
        Card card = cards.genuine();
        String name = Person.somebody().userName();

        Response registered = register(" " + card.number().toLowerCase(Locale.ROOT), card.code(), name);

        registered
                .then()
                .statusCode(201)
                .body("displayName", equalTo("Kovács Anna Mária"))
                .body("sealedRecipient", notNullValue());
        UUID id = UUID.fromString(registered.path("citizenId"));
        Door.checkPassword(name, PASSWORD).then().statusCode(200);
        Door.citizen(id).then().body("status", equalTo("active")).body("emailConfirmed", equalTo(false));
        Door.claims(id, "email").then().body("email_verified", equalTo(false));
        assertThat(letters.templates(id)).containsExactly("account-registered");
        assertThat(letters.outbox(id)).allSatisfy(event -> {
            String type = CloudEvent.parse(event).type();
            EventSchemas.validate(event, "contracts/events/" + type + ".schema.json");
        });
        assertThat(database.column("select to_jsonb(d)::text from document_use d where citizen_id = ?", id))
                .noneMatch(row -> row.contains(card.code()) || row.contains(card.number()));
    }

    @Test
    void ofFiftyWhoUseOnePairAtOnceOneGetsAnAccount() {
        Card card = cards.genuine();

        List<Response> answers = Together.call(
                50, i -> register(card.number(), card.code(), Person.somebody().userName()));

        assertThat(Together.count(answers, 201)).isEqualTo(1);
        assertThat(database.count("select count(*) from shown_document where number = ?", card.number()))
                .isEqualTo(1);
    }

    @Test
    void aWrongAUsedAndAnUnknownPairGetOneAnswerAndNoWordOfTakenNames() {
        Card used = cards.genuine();
        String taken = Person.somebody().userName();
        register(used.number(), used.code(), taken).then().statusCode(201);
        Card card = cards.genuine();

        String wrong = refusal(register(card.number(), "NEMEZAKOD", taken));
        assertThat(refusal(register(used.number(), used.code(), taken))).isEqualTo(wrong);
        assertThat(refusal(register("NINCSILYEN" + card.number(), card.code(), taken)))
                .isEqualTo(wrong);
    }

    @Test
    void aTakenNameIsToldToAGenuinePairWhichStaysUnused() {
        Card used = cards.genuine();
        String taken = Person.somebody().userName();
        register(used.number(), used.code(), taken).then().statusCode(201);
        Card card = cards.genuine();

        register(card.number(), card.code(), taken).then().statusCode(409).body("code", equalTo("user-name-taken"));

        register(card.number(), card.code(), Person.somebody().userName())
                .then()
                .statusCode(201);
    }

    @Test
    void guessesAtOneCardAreCountedAlsoWhenThereIsNoSuchCard() {
        Card card = cards.genuine();
        for (String number : List.of(card.number(), "NINCSILYEN" + card.number())) {
            for (int i = 0; i < 5; i++) {
                register(number, "NEMEZAKOD" + i, Person.somebody().userName())
                        .then()
                        .statusCode(422);
            }
            register(number, card.code(), Person.somebody().userName())
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("too-many-attempts"));
        }
    }

    @Test
    void aRepeatedAttemptGetsTheFirstAnswer() {
        Card card = cards.genuine();
        UUID attempt = UUID.randomUUID();
        String name = Person.somebody().userName();
        String first = register(card.number(), card.code(), name, attempt).path("citizenId");

        register(card.number(), card.code(), name, attempt)
                .then()
                .statusCode(201)
                .body("citizenId", equalTo(first));
        register(card.number(), "NEMEZAKOD", name, attempt).then().statusCode(422);
    }

    @Test
    void whatWasTypedWrongIsToldBeforeAnythingIsSpent() {
        Card card = cards.genuine();
        register(card.number(), card.code(), "a@b.hu")
                .then()
                .statusCode(422)
                .body("code", equalTo("user-name-not-allowed"));

        register(card.number(), card.code(), Person.somebody().userName())
                .then()
                .statusCode(201);
    }

    private static String refusal(Response response) {
        return response.then()
                .statusCode(422)
                .body("code", equalTo("eid-pair-refused"))
                .extract()
                .asString();
    }

    private static Response register(String number, String code, String userName) {
        return register(number, code, userName, UUID.randomUUID());
    }

    private static Response register(String number, String code, String userName, UUID attempt) {
        return Door.caller()
                .body(Map.of(
                        "documentNumber",
                        number,
                        "registrationCode",
                        code,
                        "userName",
                        userName,
                        "password",
                        PASSWORD,
                        "email",
                        "kovacs.anna@posta.example.hu",
                        "language",
                        "hu",
                        "attemptId",
                        attempt))
                .post("/home-registrations");
    }
}

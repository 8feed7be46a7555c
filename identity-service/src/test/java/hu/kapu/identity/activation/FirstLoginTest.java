package hu.kapu.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Person;
import hu.kapu.identity.Together;
import hu.kapu.kit.testing.MutableClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@IdentityTest
class FirstLoginTest {
    private static final String PASSWORD = "hat tücsök ciripel a réten";
    private static final String WRONG_CODE = "0000-0000-0000";

    @Inject
    Letters letters;

    @Inject
    Database database;

    @Inject
    MutableClock clock;

    private Person person = Person.somebody();
    private UUID id = UUID.randomUUID();
    private String code = "";

    @BeforeEach
    void aCitizenWithALetter() {
        person = Person.somebody();
        id = ActiveCitizens.registered(person);
        code = letters.firstLoginCode(id);
    }

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void theCodeFromTheLetterSetsThePasswordAndActivatesTheCitizen() {
        Door.logInFirst(person.userName(), code, PASSWORD)
                .then()
                .statusCode(200)
                .body("citizenId", equalTo(id.toString()))
                .body("displayName", equalTo("Kovács Anna Mária"))
                .body("maskedAddress", equalTo("k•••••@p•••.hu"))
                .body("sealedRecipient", notNullValue())
                .body("knownDevice", equalTo(false))
                .body("deviceToken", notNullValue())
                .body("passwordAt", notNullValue());

        Door.citizen(id).then().statusCode(200).body("status", equalTo("active"));
        Door.checkPassword(person.userName(), PASSWORD).then().statusCode(200);
        assertThat(letters.events(id, "password-set.v1")).hasSize(1);
    }

    @Test
    void theCodeNeverBecomesThePassword() {
        Door.checkPassword(person.userName(), code).then().statusCode(422).body("code", equalTo("password-wrong"));
    }

    @Test
    void theCodeMayBeTypedInSmallLettersAndWithoutDashes() {
        String typed = code.replace("-", " ").toLowerCase(Locale.ROOT);

        Door.logInFirst(person.userName().toUpperCase(Locale.ROOT), typed, PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void wrongUsedExpiredAndForUnknownNamesGiveOneAnswer() {
        String wrong = refusal(person.userName(), WRONG_CODE);
        String unknown = refusal("senki.sincs.itt", code);
        String nonsense = refusal(person.userName(), "kód");
        Door.logInFirst(person.userName(), code, PASSWORD).then().statusCode(200);
        String used = refusal(person.userName(), code);
        Person late = Person.somebody();
        String expiredCode = letters.firstLoginCode(ActiveCitizens.registered(late));
        clock.advance(Duration.ofHours(24));
        String expired = refusal(late.userName(), expiredCode);

        assertThat(List.of(unknown, nonsense, used, expired)).containsOnly(wrong);
    }

    @Test
    void theCodeIsValidForADay() {
        clock.set(Instant.parse("2025-03-01T08:00:00Z"));
        Person early = Person.somebody();
        String valid = letters.firstLoginCode(ActiveCitizens.registered(early));

        clock.set(Instant.parse("2025-03-02T07:59:59.999999Z"));
        Door.logInFirst(early.userName(), valid, PASSWORD).then().statusCode(200);
    }

    @Test
    void aCodeOpensOnlyTheAccountItWasMadeFor() {
        Person other = Person.somebody();
        UUID otherId = ActiveCitizens.registered(other);

        refusal(other.userName(), code);

        Door.citizen(otherId).then().body("status", equalTo("registered"));
    }

    @ParameterizedTest
    @CsvSource({
        "rövid, password-too-short",
        "Jelszo1234567890!, password-too-common",
    })
    void aPasswordThatIsNotTakenLeavesTheCodeUnused(String weak, String reason) {
        for (int i = 0; i < 6; i++) {
            Door.logInFirst(person.userName(), code, weak)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(reason));
        }
        Door.logInFirst(person.userName(), code, person.userName() + " és még valami")
                .then()
                .statusCode(422)
                .body("code", equalTo("password-contains-user-name"));
        Door.logInFirst(person.userName(), code, "hosszú ".repeat(200))
                .then()
                .statusCode(422)
                .body("code", equalTo("password-too-long"));

        Door.logInFirst(person.userName(), code, PASSWORD).then().statusCode(200);
    }

    @Test
    void ofFiftyUsesAtOnceOneSucceeds() {
        List<Response> answers = Together.call(50, i -> Door.logInFirst(person.userName(), code, PASSWORD + " " + i));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.events(id, "password-set.v1")).hasSize(1);
        assertThat(database.count("select count(*) from password where citizen_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aRepeatedAttemptGetsTheFirstAnswerAgain() {
        UUID attempt = UUID.randomUUID();
        String first =
                Door.logInFirst(person.userName(), code, PASSWORD, attempt).path("passwordAt");

        Door.logInFirst(person.userName(), code, PASSWORD, attempt)
                .then()
                .statusCode(200)
                .body("citizenId", equalTo(id.toString()))
                .body("passwordAt", equalTo(first));
        assertThat(letters.events(id, "password-set.v1")).hasSize(1);
    }

    @Test
    void aRepeatedAttemptSucceedsAlsoWhenTheFirstAnswerWasLostInACrash() {
        UUID attempt = UUID.randomUUID();
        Door.logInFirst(person.userName(), code, PASSWORD, attempt).then().statusCode(200);
        database.change("update name_attempt set outcome = null where attempt = ?", attempt);

        Door.logInFirst(person.userName(), code, PASSWORD, attempt).then().statusCode(200);
        Door.checkPassword(person.userName(), PASSWORD).then().statusCode(200);
    }

    @Test
    void afterFiveWrongCodesTheRightOneHasToWaitToo() {
        for (int i = 0; i < 5; i++) {
            refusal(person.userName(), WRONG_CODE);
        }
        Door.logInFirst(person.userName(), code, PASSWORD)
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"))
                .body("retryAt", notNullValue());

        clock.advance(Duration.ofSeconds(31));
        Door.logInFirst(person.userName(), code, PASSWORD).then().statusCode(200);
    }

    @Test
    void wrongCodesDoNotTouchTheBudgetOfThePassword() {
        for (int i = 0; i < 6; i++) {
            Door.logInFirst(person.userName(), WRONG_CODE, PASSWORD).then().statusCode(not(200));
        }

        Door.checkPassword(person.userName(), PASSWORD).then().statusCode(422);
    }

    @CanIgnoreReturnValue
    private static String refusal(String userName, String typed) {
        return Door.logInFirst(userName, typed, PASSWORD)
                .then()
                .statusCode(422)
                .body("code", equalTo("first-login-refused"))
                .extract()
                .asString();
    }
}

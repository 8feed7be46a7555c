package hu.kapu.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.Together;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.testing.EventSchemas;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IdentityTest
class PasswordChangeTest {
    private static final String NEW_PASSWORD = "tavaszi szél vizet áraszt";

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Test
    void aNewPasswordTakesThePlaceOfTheFormerAndOtherDevicesAreNoLongerKnown() {
        ActiveCitizen citizen = citizens.somebody();

        Response changed = change(citizen, citizen.password(), NEW_PASSWORD, UUID.randomUUID());

        changed.then().statusCode(200).header("Cache-Control", "no-store");
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(422);
        Door.checkPassword(citizen.userName(), NEW_PASSWORD, citizen.deviceToken())
                .then()
                .statusCode(200)
                .body("knownDevice", equalTo(false))
                .body("restrictedUntil", equalTo(null));
        Door.checkPassword(citizen.userName(), NEW_PASSWORD, changed.path("deviceToken"))
                .then()
                .statusCode(200)
                .body("knownDevice", equalTo(true));
        assertThat(letters.newest(citizen.id(), "password-changed").parameters())
                .containsEntry("at", changed.path("changedAt"));
        assertThat(letters.outbox(citizen.id()))
                .filteredOn(event -> event.contains("\"password-changed.v1\""))
                .singleElement()
                .satisfies(event -> EventSchemas.validate(event, "contracts/events/password-changed.v1.schema.json"));
    }

    @Test
    void guessesAtThePresentPasswordShareTheBudgetOfPasswordChecks() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 3; i++) {
            change(citizen, "ez bizony nem az", NEW_PASSWORD, UUID.randomUUID())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("password-wrong"));
        }
        for (int i = 0; i < 2; i++) {
            Door.checkPassword(citizen.userName(), "ez bizony nem az").then().statusCode(422);
        }

        change(citizen, citizen.password(), NEW_PASSWORD, UUID.randomUUID())
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"));
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(429);
    }

    @Test
    void aNewPasswordThatIsNotTakenCostsNoAttempt() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 10; i++) {
            change(citizen, "ez bizony nem az", "rövid", UUID.randomUUID())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("password-too-short"));
        }

        change(citizen, citizen.password(), NEW_PASSWORD, UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyChangesAtOnceOneHappens() {
        ActiveCitizen citizen = citizens.somebody();

        List<Response> answers =
                Together.call(20, i -> change(citizen, citizen.password(), NEW_PASSWORD + i, UUID.randomUUID()));

        assertThat(Together.count(answers, 200)).isEqualTo(1);
        assertThat(letters.events(citizen.id(), "password-changed.v1")).hasSize(1);
    }

    @Test
    void aRepeatedAttemptGetsTheFirstAnswer() {
        ActiveCitizen citizen = citizens.somebody();
        UUID attempt = UUID.randomUUID();
        String first =
                change(citizen, citizen.password(), NEW_PASSWORD, attempt).path("changedAt");

        change(citizen, citizen.password(), NEW_PASSWORD, attempt)
                .then()
                .statusCode(200)
                .body("changedAt", equalTo(first));
        assertThat(letters.events(citizen.id(), "password-changed.v1")).hasSize(1);
    }

    @Test
    void aCallThatNamesNoCitizenIsRefused() {
        Door.caller()
                .body(Map.of("currentPassword", "a", "newPassword", NEW_PASSWORD, "attemptId", UUID.randomUUID()))
                .post("/password-changes")
                .then()
                .statusCode(403)
                .body("code", equalTo("caller-incomplete"));
    }

    private static Response change(ActiveCitizen citizen, String current, String replacement, UUID attempt) {
        return Door.caller(new CallerClaims(UUID.randomUUID(), citizen.id(), null))
                .body(Map.of("currentPassword", current, "newPassword", replacement, "attemptId", attempt))
                .post("/password-changes");
    }
}

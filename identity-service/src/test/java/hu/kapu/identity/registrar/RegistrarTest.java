package hu.kapu.identity.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IdentityTest
class RegistrarTest {
    private static final Map<String, String> MARRIED = Map.of(
            "familyName", "Nagyné Kovács",
            "givenName", "Anna Mária",
            "birthFamilyName", "Szép",
            "birthGivenName", "Anna Mária",
            "birthPlace", "Győr",
            "birthDate", "1961-03-04",
            "motherFamilyName", "Tóth",
            "motherGivenName", "Ilona");

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    @Test
    void citizensAreFoundByUserNameOrByNameAndBirth() {
        ActiveCitizen citizen = citizens.somebody();

        search(Map.of("userName", citizen.userName().toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(200)
                .body("citizens", hasSize(1))
                .body("citizens[0].citizenId", equalTo(citizen.id().toString()))
                .body("citizens[0].maskedAddress", equalTo("k•••••@p•••.hu"))
                .body("citizens[0].identity.familyName", equalTo("Kovács"));
        search(Map.of("userName", "soha.nem.volt")).then().statusCode(200).body("citizens", hasSize(0));
        search(Map.of("familyName", "kovács", "givenName", "ANNA MÁRIA", "birthDate", "1961-03-04"))
                .then()
                .statusCode(200)
                .body("citizens.size()", lessThanOrEqualTo(20))
                .body("citizens[0].citizenId", notNullValue());
        search(Map.of("familyName", "Kovács")).then().statusCode(422).body("code", equalTo("search-incomplete"));
    }

    @Test
    void aCodeIssuedAnewSetsANewPasswordWithTheRestrictionOfAReset() {
        ActiveCitizen citizen = citizens.somebody();
        UUID action = UUID.randomUUID();

        String until = issue(citizen, action).path("validUntil");
        issue(citizen, action).then().statusCode(200).body("validUntil", equalTo(until));
        assertThat(letters.templates(citizen.id()))
                .filteredOn("first-login-code"::equals)
                .hasSize(2);
        String code = String.valueOf(
                letters.newest(citizen.id(), "first-login-code").parameters().get("code"));
        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);

        Door.logInFirst(citizen.userName(), code, "tavaszi szél vizet áraszt")
                .then()
                .statusCode(200)
                .body("restrictedUntil", notNullValue());

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(422);
        Door.logInFirst(citizen.userName(), code, "megint egy másik jelszó")
                .then()
                .statusCode(422);
        assertThat(letters.events(citizen.id(), "password-reset.v1")).hasSize(1);
        assertThat(letters.templates(citizen.id())).contains("password-reset");
    }

    @Test
    void aCorrectedIdentityShowsOnLettersAndIsDoneOncePerCase() {
        ActiveCitizen citizen = citizens.somebody();
        UUID caseId = UUID.randomUUID();
        Map<String, Object> body = Map.of("identity", MARRIED, "caseId", caseId, "office", "Győr, 1. ablak");

        String at = put(citizen.id(), "identity", body).path("at");
        put(citizen.id(), "identity", body).then().statusCode(200).body("at", equalTo(at));

        assertThat(letters.newest(citizen.id(), "identity-corrected")
                        .recipient()
                        .displayName())
                .isEqualTo("Nagyné Kovács Anna Mária");
        assertThat(letters.events(citizen.id(), "identity-corrected.v1")).hasSize(1);
        Door.citizen(citizen.id()).then().body("displayName", equalTo("Nagyné Kovács Anna Mária"));
        put(citizens.somebody().id(), "identity", body).then().statusCode(409);
        put(UUID.randomUUID(), "identity", Map.of("identity", MARRIED, "caseId", UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void aRegistrarsAddressIsUnconfirmedAndMakesCodesOnTheirWayVoid() {
        ActiveCitizen citizen = citizens.somebody();
        issue(citizen, UUID.randomUUID()).then().statusCode(200);
        String code = String.valueOf(
                letters.newest(citizen.id(), "first-login-code").parameters().get("code"));
        Map<String, Object> body = Map.of("email", "anna@uj-posta.example.hu", "caseId", UUID.randomUUID());

        put(citizen.id(), "email", body).then().statusCode(200);
        put(citizen.id(), "email", body).then().statusCode(200);

        Door.citizen(citizen.id())
                .then()
                .body("maskedAddress", equalTo("a•••••@u•••.hu"))
                .body("emailConfirmed", equalTo(false));
        Door.logInFirst(citizen.userName(), code, "tavaszi szél vizet áraszt")
                .then()
                .statusCode(422);
        assertThat(letters.events(citizen.id(), "email-changed.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.data().get("by").asText()).isEqualTo("registrar"));
        assertThat(letters.templates(citizen.id())).contains("email-changed-old", "email-changed-new");
    }

    private static Response search(Map<String, String> body) {
        return Door.caller().body(body).post("/citizen-searches");
    }

    private static Response issue(ActiveCitizen citizen, UUID action) {
        return Door.caller().body(Map.of("actionId", action)).post("/citizens/{id}/first-login-codes", citizen.id());
    }

    private static Response put(UUID citizen, String what, Map<String, Object> body) {
        return Door.caller().body(body).put("/citizens/{id}/" + what, citizen);
    }
}

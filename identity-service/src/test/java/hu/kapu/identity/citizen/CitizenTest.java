package hu.kapu.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Person;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IdentityTest
class CitizenTest {
    @Inject
    ActiveCitizens citizens;

    @Test
    void anyCitizenCanBeShownWithTheAddressMasked() {
        Person person = Person.somebody();
        UUID id = ActiveCitizens.registered(person);

        String answer = Door.citizen(id)
                .then()
                .statusCode(200)
                .body("citizenId", equalTo(id.toString()))
                .body("userName", equalTo(person.userName()))
                .body("displayName", equalTo("Kovács Anna Mária"))
                .body("language", equalTo("hu"))
                .body("status", equalTo("registered"))
                .body("maskedAddress", equalTo("k•••••@p•••.hu"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("kovacs.anna@", "1961", "Tóth", "Győr");
    }

    @Test
    void aCitizenWhoDoesNotExistIsUnknown() {
        UUID nobody = UUID.randomUUID();

        Door.citizen(nobody).then().statusCode(404).body("code", equalTo("citizen-unknown"));
        Door.claims(nobody, "profile").then().statusCode(404).body("code", equalTo("citizen-unknown"));
    }

    @Test
    void claimsStayWithinTheirScope() {
        UUID id = citizens.somebody().id();

        assertThat(claims(id, "openid")).isEmpty();
        assertThat(claims(id, "profile"))
                .isEqualTo(Map.of(
                        "name", "Kovács Anna Mária",
                        "family_name", "Kovács",
                        "given_name", "Anna Mária",
                        "locale", "hu"));
        assertThat(claims(id, "email"))
                .isEqualTo(Map.of("email", "kovacs.anna@posta.example.hu", "email_verified", true));
        assertThat(claims(id, "natural-identity"))
                .isEqualTo(Map.of(
                        "family_name", "Kovács",
                        "given_name", "Anna Mária",
                        "birth_name", "Szép Anna Mária",
                        "birth_family_name", "Szép",
                        "birth_given_name", "Anna Mária",
                        "place_of_birth", "Győr",
                        "birthdate", "1961-03-04",
                        "mother_name", "Tóth Ilona"));
        assertThat(claims(id, "openid profile email natural-identity")).hasSize(12);
    }

    @Test
    void theAddressCountsAsVerifiedOnceTheCodeSentToItWasUsed() {
        UUID registered = ActiveCitizens.registered(Person.somebody());

        assertThat(claims(registered, "email")).containsEntry("email_verified", false);
    }

    @Test
    void withoutACallerTokenNothingIsTold() {
        RestAssured.given()
                .get("/citizens/{id}", UUID.randomUUID())
                .then()
                .statusCode(401)
                .body("code", equalTo("caller-token-missing"));
    }

    private static Map<String, Object> claims(UUID id, String scope) {
        return Door.claims(id, scope)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }
}

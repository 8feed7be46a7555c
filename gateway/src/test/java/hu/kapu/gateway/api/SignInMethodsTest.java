package hu.kapu.gateway.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST interface asks the calendar like everybody else. */
@QuarkusTest
class SignInMethodsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-15,               allowed, password-portal-until",
        "2025-01-15T22:59:59.999Z, allowed, password-portal-until",
        "2025-01-15T23:00:00.000Z, refused, password-portal-ended",
        "2025-01-16,               refused, password-portal-ended",
        "2040-07-01,               refused, password-portal-ended"
    })
    void a_password_opens_a_portal_until_the_switch_over(String at, String decision, String rule) {
        given().queryParam("portal", "eeszt")
                .queryParam("at", at)
                .get("/api/v1/sign-in-methods")
                .then()
                .statusCode(200)
                .body("portal.names.hu", equalTo("EESZT"))
                .body("methods.find { it.method == 'password' }.decision", equalTo(decision))
                .body("methods.find { it.method == 'password' }.rule.id", equalTo(rule))
                .body("methods.find { it.method == 'password' }.rule.version", notNullValue())
                .body("methods.find { it.method == 'password' }.reason.hu", notNullValue())
                .body("methods.find { it.method == 'totp' }.decision", equalTo("allowed"))
                .body("methods.find { it.method == 'totp' }.acr", equalTo("http://eidas.europa.eu/LoA/substantial"));
    }

    @Test
    void every_method_is_listed_and_the_retired_ones_say_where_to_go() {
        given().queryParam("portal", "eeszt")
                .queryParam("at", "2025-02-01")
                .get("/api/v1/sign-in-methods")
                .then()
                .statusCode(200)
                .body(
                        "methods.method",
                        contains("password", "totp", "email-code", "dap", "eid-card", "telephone", "portrait"))
                .body("methods.find { it.method == 'eid-card' }.decision", equalTo("refused"))
                .body("methods.find { it.method == 'eid-card' }.wayToGo.en", notNullValue())
                .body("methods.find { it.method == 'eid-card' }", not(hasKey("acr")))
                .body("methods.find { it.method == 'dap' }.decision", equalTo("unavailable"));
    }

    @ParameterizedTest(name = "{0}: {1}, e-mail code {2}")
    @CsvSource({
        "2025-02-28T22:59:59.999Z, low,         allowed",
        "2025-02-28T23:00:00.000Z, substantial, level-not-reached",
        "2025-03-01,               substantial, level-not-reached"
    })
    void an_announced_raise_is_told_in_advance_and_counts_from_its_instant_on(
            String at, String level, String decision) {
        given().queryParam("portal", "raised")
                .queryParam("at", at)
                .get("/api/v1/sign-in-methods")
                .then()
                .statusCode(200)
                .body("portal.minimumAcr", equalTo("http://eidas.europa.eu/LoA/" + level))
                .body("portal.raises.from", contains("2025-02-28T23:00:00Z"))
                .body("portal.raises.minimumAcr", contains("http://eidas.europa.eu/LoA/substantial"))
                .body("methods.find { it.method == 'email-code' }.decision", equalTo(decision))
                .body("methods.find { it.method == 'email-code' }.reason.hu", notNullValue())
                .body("methods.find { it.method == 'totp' }.decision", equalTo("allowed"));
    }

    @Test
    void without_a_date_it_is_about_now() {
        given().queryParam("portal", "eeszt")
                .get("/api/v1/sign-in-methods")
                .then()
                .statusCode(200)
                .body("at", notNullValue());
    }

    @ParameterizedTest(name = "portal={0} at={1} is {2} {3}")
    @CsvSource({
        "nobody, 2025-01-16, 404, portal-unknown",
        "eeszt,  yesterday,  400, date-not-readable",
        "'',     2025-01-16, 400, portal-missing"
    })
    void what_cannot_be_answered_is_a_problem(String portal, String at, int status, String code) {
        given().queryParam("portal", portal)
                .queryParam("at", at)
                .get("/api/v1/sign-in-methods")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void the_description_of_the_interface_is_served_where_the_interface_is() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/sign-in-methods'.get.operationId", equalTo("signInMethods"));
    }
}

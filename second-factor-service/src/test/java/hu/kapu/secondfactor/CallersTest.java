package hu.kapu.secondfactor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.TestCallers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallersTest {
    @Inject
    MutableClock clock;

    @BeforeEach
    void now() {
        clock.set(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enrolments", "/enrolments/x/confirmation", "/enrolments/x/completion", "/verifications"})
    void nobody_calls_without_a_token(String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("caller-token-missing"));
        given().get("/state").then().statusCode(401);
    }

    @Test
    void a_token_for_another_service_is_refused() {
        String token = TestCallers.token("identity", UUID.randomUUID(), clock.instant(), UUID.randomUUID());

        given().header("Authorization", "Bearer " + token)
                .get("/state")
                .then()
                .statusCode(401)
                .body("code", equalTo("caller-token-invalid"));
    }

    @Test
    void a_token_that_names_no_citizen_or_no_transaction_is_not_enough() {
        with(TestCallers.token("second-factor"))
                .get("/state")
                .then()
                .statusCode(403)
                .body("code", equalTo("caller-incomplete"));
        with(TestCallers.token("second-factor", UUID.randomUUID(), clock.instant(), null))
                .body("{\"accountName\":\"anna\",\"issuer\":\"Kapu\",\"attemptId\":\"" + UUID.randomUUID() + "\"}")
                .post("/enrolments")
                .then()
                .statusCode(403)
                .body("code", equalTo("caller-incomplete"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}",
                "{\"code\":\"123456\",\"attemptId\":\"x\",\"sealedRecipient\":\"AA==\"}",
                "{\"code\":\"123456\",\"attemptId\":\"01946e2b-7a00-7000-8000-00000000c0de\"}",
                "{\"code\":\"1\",\"attemptId\":\"01946e2b-7a00-7000-8000-00000000c0de\",\"sealedRecipient\":\"*\"}"
            })
    void what_cannot_be_read_is_refused_as_such(String body) {
        with(TestCallers.token("second-factor", UUID.randomUUID(), clock.instant(), UUID.randomUUID()))
                .body(body)
                .post("/verifications")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-request"));
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        with(TestCallers.token("second-factor", UUID.randomUUID(), clock.instant(), UUID.randomUUID()))
                .body("{\"code\":\"" + "1".repeat(100_000) + "\"}")
                .post("/verifications")
                .then()
                .statusCode(413);
    }

    private static RequestSpecification with(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }
}

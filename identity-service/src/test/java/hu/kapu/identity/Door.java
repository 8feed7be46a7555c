package hu.kapu.identity;

import static io.restassured.RestAssured.given;

import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.testing.TestCallers;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls that the gateway makes. */
public final class Door {
    private Door() {}

    public static Response register(Person person) {
        return caller().body(person.body()).post("/citizens");
    }

    public static Response logInFirst(String userName, String code, String newPassword) {
        return logInFirst(userName, code, newPassword, UUID.randomUUID());
    }

    public static Response logInFirst(String userName, String code, String newPassword, UUID attempt) {
        return caller().body(
                        Map.of("userName", userName, "code", code, "newPassword", newPassword, "attemptId", attempt))
                .post("/first-logins");
    }

    public static Response checkPassword(String userName, String password) {
        return checkPassword(userName, password, null, UUID.randomUUID());
    }

    public static Response checkPassword(String userName, String password, @Nullable String deviceToken) {
        return checkPassword(userName, password, deviceToken, UUID.randomUUID());
    }

    public static Response checkPassword(String userName, String password, @Nullable String deviceToken, UUID attempt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("userName", userName);
        body.put("password", password);
        body.put("deviceToken", deviceToken);
        body.put("attemptId", attempt);
        return caller().body(body).post("/password-checks");
    }

    public static Response citizen(UUID id) {
        return caller().get("/citizens/{id}", id);
    }

    public static Response claims(UUID id, String scope) {
        return caller().queryParam("scope", scope).get("/citizens/{id}/claims", id);
    }

    public static RequestSpecification caller() {
        return caller(CallerClaims.NONE);
    }

    public static RequestSpecification caller(CallerClaims claims) {
        return given().header("Authorization", "Bearer " + TestCallers.token("identity", claims))
                .contentType(ContentType.JSON);
    }
}

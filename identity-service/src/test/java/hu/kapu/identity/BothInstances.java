package hu.kapu.identity;

import hu.kapu.kit.callers.CallerClaims;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** The gateway's calls, dealt out by turns to the instance under test and to the packaged one beside it. */
final class BothInstances implements AutoCloseable {
    private final SecondInstance second;

    private BothInstances(SecondInstance second) {
        this.second = second;
    }

    static BothInstances start() throws IOException {
        return new BothInstances(SecondInstance.start());
    }

    RequestSpecification from(int caller, CallerClaims claims) {
        RequestSpecification request = Door.caller(claims);
        return caller % 2 == 0
                ? request
                : request.baseUri("http://127.0.0.1").port(second.address().getPort());
    }

    Response checkPassword(int caller, String userName, String password) {
        return from(caller, CallerClaims.NONE)
                .body(Map.of("userName", userName, "password", password, "attemptId", UUID.randomUUID()))
                .post("/password-checks");
    }

    Response checkPassword(int caller, String userName, String password, String deviceToken) {
        return from(caller, CallerClaims.NONE)
                .body(Map.of(
                        "userName", userName,
                        "password", password,
                        "deviceToken", deviceToken,
                        "attemptId", UUID.randomUUID()))
                .post("/password-checks");
    }

    Response logInFirst(int caller, String userName, String code, String newPassword) {
        return from(caller, CallerClaims.NONE)
                .body(Map.of(
                        "userName", userName,
                        "code", code,
                        "newPassword", newPassword,
                        "attemptId", UUID.randomUUID()))
                .post("/first-logins");
    }

    Response askForRecovery(int caller, UUID transaction, String userName, String email) {
        return from(caller, new CallerClaims(transaction, null, null))
                .body(Map.of("userName", userName, "email", email, "attemptId", UUID.randomUUID()))
                .post("/recoveries");
    }

    Response checkRecoveryCode(int caller, UUID transaction, String userName, String code) {
        return from(caller, new CallerClaims(transaction, null, null))
                .body(Map.of("userName", userName, "code", code, "attemptId", UUID.randomUUID()))
                .post("/recovery-code-checks");
    }

    Response confirmEmail(int caller, CallerClaims claims, String code) {
        return from(caller, claims)
                .body(Map.of("code", code, "attemptId", UUID.randomUUID()))
                .post("/email-changes/confirmation");
    }

    Response raiseAlarm(int caller, String userName, String noticeCode) {
        return from(caller, CallerClaims.NONE)
                .body(Map.of("userName", userName, "noticeCode", noticeCode, "attemptId", UUID.randomUUID()))
                .post("/alarms");
    }

    @Override
    public void close() {
        second.close();
    }
}

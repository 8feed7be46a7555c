package hu.kapu.identity.recovery;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.identity.Door;
import hu.kapu.kit.callers.CallerClaims;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One transaction of the gateway in which somebody has forgotten the password. */
final class RecoveryDoor {
    final UUID transaction = UUID.randomUUID();

    @CanIgnoreReturnValue
    Response ask(String userName, String email) {
        return ask(userName, email, UUID.randomUUID());
    }

    Response ask(String userName, String email, UUID attempt) {
        return Door.caller(new CallerClaims(transaction, null, null))
                .body(Map.of("userName", userName, "email", email, "language", "hu", "attemptId", attempt))
                .post("/recoveries");
    }

    Response check(String userName, String code) {
        return check(userName, code, UUID.randomUUID());
    }

    Response check(String userName, String code, UUID attempt) {
        return Door.caller(new CallerClaims(transaction, null, null))
                .body(Map.of("userName", userName, "code", code, "attemptId", attempt))
                .post("/recovery-code-checks");
    }

    Response reset(UUID citizen, String newPassword) {
        return reset(citizen, newPassword, UUID.randomUUID(), Map.of());
    }

    Response reset(UUID citizen, String newPassword, UUID attempt, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("newPassword", newPassword);
        body.put("attemptId", attempt);
        return Door.caller(new CallerClaims(transaction, citizen, null, Instant.now(), null))
                .body(body)
                .post("/password-resets");
    }
}

package hu.kapu.local.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the demo needs of second-factor: enrolling an authenticator app, step by step as a citizen would. */
final class SecondFactorDoor {
    private final ServiceDoor door;
    private final CallerKey key;

    SecondFactorDoor(String url, Path secrets) {
        this.door = new ServiceDoor(url);
        this.key = CallerKey.of("second-factor", secrets);
    }

    boolean hasSecondFactor(UUID citizen) {
        return door.get("/state", key.token(citizen, null, null))
                .expected()
                .path("hasSecondFactor")
                .asBoolean();
    }

    /** An enrolment that has shown its secret and changes nothing yet. */
    record Begun(String id, String secret, String sealedRecipient, String callerToken) {}

    Begun begin(IdentityDoor.Accepted citizen, String accountName) {
        String token = key.token(citizen.citizenId(), citizen.passwordAt(), UUID.randomUUID());
        Map<String, String> request =
                Map.of("accountName", accountName, "issuer", "Ügyfélkapu+", "attemptId", anAttempt());
        JsonNode pending = door.post("/enrolments", token, request).expected();
        return new Begun(
                pending.path("id").asText(), pending.path("secret").asText(), citizen.sealedRecipient(), token);
    }

    /** Activates the app with the code of the step before, so that the present one can be used at once. */
    void finish(Begun begun) {
        String enrolment = "/enrolments/" + begun.id();
        String code = new AuthenticatorApp(begun.secret()).previousCodeAt(Instant.now());
        Map<String, String> confirmation = Map.of("code", code, "attemptId", anAttempt());
        JsonNode _ = door.post(enrolment + "/confirmation", begun.callerToken(), confirmation)
                .expected();
        Map<String, String> completion = Map.of("sealedRecipient", begun.sealedRecipient(), "attemptId", anAttempt());
        JsonNode _ = door.post(enrolment + "/completion", begun.callerToken(), completion)
                .expected();
    }

    private static String anAttempt() {
        return UUID.randomUUID().toString();
    }
}

package hu.kapu.local.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the demo needs of second-factor: enrolling an app or codes by e-mail, step by step as a citizen would. */
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

    /** An enrolment that changes nothing yet; of an app with the secret it has shown. */
    record Begun(String id, String secret, Visit visit) {}

    /** One citizen with a proved password in one transaction. */
    record Visit(IdentityDoor.Accepted citizen, String callerToken) {}

    Visit visit(IdentityDoor.Accepted citizen) {
        return new Visit(citizen, key.token(citizen.citizenId(), citizen.passwordAt(), UUID.randomUUID()));
    }

    Begun begin(IdentityDoor.Accepted citizen, String accountName) {
        return begin(visit(citizen), accountName);
    }

    Begun begin(Visit visit, String accountName) {
        return begin(visit, accountName, "totp");
    }

    /** Codes by e-mail: the confirmation code is on its way when this returns. */
    Begun beginWithEmail(Visit visit, String accountName) {
        Begun begun = begin(visit, accountName, "email-code");
        JsonNode _ = door.post("/enrolments/" + begun.id() + "/codes", visit.callerToken(), mailTo(visit))
                .expected();
        return begun;
    }

    /** Asks for a code by e-mail as a known browser does, so that a stranger's budget of mails is left alone. */
    void mailCode(Visit visit) {
        JsonNode _ = door.post("/email-challenges", visit.callerToken(), mailTo(visit))
                .expected();
    }

    void proveWithMailedCode(Visit visit, String code) {
        Map<String, String> typed = Map.of(
                "code",
                code,
                "method",
                "email-code",
                "sealedRecipient",
                visit.citizen().sealedRecipient(),
                "attemptId",
                anAttempt());
        JsonNode _ = door.post("/verifications", visit.callerToken(), typed).expected();
    }

    /** Activates the app with the code of the step before, so that the present one can be used at once. */
    void finish(Begun begun) {
        String _ = activate(begun);
    }

    /** The same, with the deletion code as the citizen would write it down. */
    String activate(Begun begun) {
        return activate(begun, new AuthenticatorApp(begun.secret()).previousCodeAt(Instant.now()));
    }

    /** Gives the deletion code; empty where the present one stays. */
    String activate(Begun begun, String code) {
        String enrolment = "/enrolments/" + begun.id();
        String token = begun.visit().callerToken();
        Map<String, String> confirmation = Map.of("code", code, "attemptId", anAttempt());
        JsonNode confirmed =
                door.post(enrolment + "/confirmation", token, confirmation).expected();
        Map<String, String> completion =
                Map.of("sealedRecipient", begun.visit().citizen().sealedRecipient(), "attemptId", anAttempt());
        JsonNode _ = door.post(enrolment + "/completion", token, completion).expected();
        return confirmed.path("deletionCode").asText();
    }

    private Begun begin(Visit visit, String accountName, String method) {
        Map<String, String> request =
                Map.of("accountName", accountName, "issuer", "Ügyfélkapu+", "method", method, "attemptId", anAttempt());
        JsonNode pending =
                door.post("/enrolments", visit.callerToken(), request).expected();
        return new Begun(pending.path("id").asText(), pending.path("secret").asText(), visit);
    }

    private static Map<String, Object> mailTo(Visit visit) {
        return Map.of(
                "sealedRecipient", visit.citizen().sealedRecipient(), "knownDevice", true, "attemptId", anAttempt());
    }

    private static String anAttempt() {
        return UUID.randomUUID().toString();
    }
}

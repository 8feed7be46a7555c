package hu.kapu.identity;

import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.history.Told;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.sealing.MessageCodes;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.Waiting;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Has codes sent to a citizen, in real time and with the schedulers running, and reads them in the letters. */
@Singleton
final class MailedCodes {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RECOVERY = "recovery-code";

    private final Letters letters;
    private final Told told;
    private final MessageCodes noticeCodes;
    private final Ids ids;
    private final MutableClock clock;

    MailedCodes(Letters letters, Told told, MessageCodes noticeCodes, Ids ids, MutableClock clock) {
        this.letters = letters;
        this.told = told;
        this.noticeCodes = noticeCodes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whichever instance looks up to whom the code goes. */
    String ofRecovery(ActiveCitizen citizen, UUID transaction) {
        Door.caller(new CallerClaims(transaction, null, null))
                .body(Map.of(
                        "userName", citizen.userName(),
                        "email", "kovacs.anna@posta.example.hu",
                        "attemptId", UUID.randomUUID()))
                .post("/recoveries")
                .then()
                .statusCode(202);
        Waiting.until(
                "the letter with the recovery code",
                PATIENCE,
                () -> letters.templates(citizen.id()).contains(RECOVERY));
        return in(citizen, RECOVERY);
    }

    String ofEmailChange(ActiveCitizen citizen, CallerClaims claims) {
        Door.caller(claims)
                .body(Map.of(
                        "newEmail", "anna@uj-posta.example.hu", "knownDevice", true, "attemptId", UUID.randomUUID()))
                .post("/email-changes")
                .then()
                .statusCode(200);
        return in(citizen, "email-change-code");
    }

    /** The code of a letter about a new password that has just been sent. */
    String ofNotice(ActiveCitizen citizen) {
        UUID messageId = ids.next();
        String now = clock.instant().toString();
        JsonObject data = new JsonObject()
                .put("messageId", messageId.toString())
                .put("template", "password-changed")
                .put("at", now);
        JsonObject sent = new JsonObject(Told.event(UUID.randomUUID(), citizen.id(), "mail-sent.v1", data));
        told.take(sent.put("time", now).encode());
        return noticeCodes.of(messageId);
    }

    private String in(ActiveCitizen citizen, String template) {
        return String.valueOf(
                letters.newest(citizen.id(), template).parameters().get("code"));
    }
}

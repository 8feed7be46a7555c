package hu.kapu.secondfactor;

import static io.restassured.RestAssured.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.TestCallers;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen who changes factors: plays the gateway in one transaction, with everything a caller's token may say. */
public record Visit(
        MutableClock clock,
        UUID citizen,
        UUID transaction,
        @Nullable Instant passwordAt,
        @Nullable Instant recoveryAt,
        @Nullable Instant restrictedUntil) {

    /** What a citizen has after the first enrolment. */
    public record Kept(String id, AuthenticatorApp app, String deletionCode) {}

    public static Visit ofNewCitizen(MutableClock clock) {
        return new Visit(clock, UUID.randomUUID(), UUID.randomUUID(), clock.instant(), null, null);
    }

    /** The password is given anew, and nothing else. */
    public Visit again() {
        return new Visit(clock, citizen, UUID.randomUUID(), clock.instant(), null, restrictedUntil);
    }

    public Visit withoutPassword() {
        return new Visit(clock, citizen, transaction, null, null, restrictedUntil);
    }

    /** A recovery code was accepted in place of the password. */
    public Visit recovered() {
        return new Visit(clock, citizen, UUID.randomUUID(), null, clock.instant(), null);
    }

    public Visit restrictedUntil(Instant until) {
        return new Visit(clock, citizen, transaction, passwordAt, recoveryAt, until);
    }

    /** As the registrar's door calls for an approved case. */
    public Visit inCase(UUID caseId) {
        return new Visit(clock, citizen, caseId, null, null, null);
    }

    public Response state() {
        return call().get("/state");
    }

    public Response start() {
        return start(Map.of());
    }

    public Response start(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("accountName", "anna.kovacs");
        body.put("issuer", "Ügyfélkapu+");
        body.putIfAbsent("attemptId", UUID.randomUUID());
        return call().body(body).post("/enrolments");
    }

    public Response confirm(Response scan) {
        return confirm(scan, appOf(scan).codeAt(clock.instant()));
    }

    public Response confirm(Response scan, String code) {
        return call().body(Map.of("code", code, "attemptId", UUID.randomUUID()))
                .post("/enrolments/{id}/confirmation", scan.<String>path("id"));
    }

    public Response complete(Response start) {
        return change("/enrolments/" + start.path("id") + "/completion", Map.of());
    }

    /** The code the app shows next, which allows changes in this transaction. */
    @CanIgnoreReturnValue
    public Visit prove(AuthenticatorApp app) {
        clock.advance(Duration.ofSeconds(30));
        verify(app).then().statusCode(200);
        return this;
    }

    public Response verify(AuthenticatorApp app) {
        return change("/verifications", Map.of("code", app.codeAt(clock.instant())));
    }

    public Response inactivate(String factor) {
        return change("/factors/" + factor + "/inactivation", Map.of());
    }

    public Response reactivate(String factor) {
        return change("/factors/" + factor + "/reactivation", Map.of());
    }

    public Response reactivate(String factor, String code) {
        return change("/factors/" + factor + "/reactivation", Map.of("code", code));
    }

    public Response rename(String factor, String label) {
        return call().body(Map.of("label", label, "sealedRecipient", Gateway.RECIPIENT))
                .put("/factors/{id}/label", factor);
    }

    public Response check(String deletionCode) {
        return call().body(Map.of("deletionCode", deletionCode, "attemptId", UUID.randomUUID()))
                .post("/deletion-code-checks");
    }

    public Response delete(String deletionCode) {
        return change("/deletions", Map.of("deletionCode", deletionCode));
    }

    public Response remove(UUID caseId) {
        return change("/removals", Map.of("caseId", caseId));
    }

    public Response restore(Instant olderThan) {
        return change("/restorations", Map.of("olderThan", olderThan.toString()));
    }

    public Response change(String path, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("sealedRecipient", Gateway.RECIPIENT);
        body.putIfAbsent("attemptId", UUID.randomUUID());
        return call().body(body).post(path);
    }

    /** Goes through the whole first enrolment. */
    @CanIgnoreReturnValue
    public Kept enrol() {
        Response scan = start();
        String deletionCode = confirm(scan).then().statusCode(200).extract().path("deletionCode");
        complete(scan).then().statusCode(200);
        return new Kept(scan.path("id"), appOf(scan), deletionCode);
    }

    /** Adds one more app, after a code of one that is there. */
    public Kept enrolAnother(AuthenticatorApp present) {
        Visit visit = again().prove(present);
        Response scan = visit.start();
        visit.confirm(scan).then().statusCode(200);
        visit.complete(scan).then().statusCode(200);
        return new Kept(scan.path("id"), appOf(scan), "");
    }

    public static AuthenticatorApp appOf(Response scan) {
        return new AuthenticatorApp(scan.path("secret"));
    }

    private RequestSpecification call() {
        var claims = new CallerClaims(transaction, citizen, passwordAt, recoveryAt, restrictedUntil);
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestCallers.token("second-factor", claims));
    }
}

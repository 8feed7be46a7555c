package hu.kapu.secondfactor;

import static io.restassured.RestAssured.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.kit.testing.TestCallers;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plays the gateway: calls the service for one citizen in one transaction, shortly after the password.
 *
 * @param instance the address of the instance to call; the one under test where there is none
 */
public record Gateway(
        Clock clock,
        UUID citizen,
        UUID transaction,
        @Nullable Instant passwordAt,
        Optional<URI> instance) {
    static final String RECIPIENT = "c2VhbGVkIHJlY2lwaWVudA==";

    public static Gateway forNewCitizen(Clock clock) {
        return new Gateway(clock, UUID.randomUUID(), UUID.randomUUID(), clock.instant(), Optional.empty());
    }

    public Gateway inNewTransaction() {
        return new Gateway(clock, citizen, UUID.randomUUID(), clock.instant(), instance);
    }

    /** Gives the password again. */
    public Gateway withFreshPassword() {
        return new Gateway(clock, citizen, transaction, clock.instant(), instance);
    }

    public Gateway inTransactionOf(Gateway other) {
        return new Gateway(clock, citizen, other.transaction, clock.instant(), instance);
    }

    public Gateway at(URI address) {
        return new Gateway(clock, citizen, transaction, passwordAt, Optional.of(address));
    }

    public Gateway withoutPassword() {
        return new Gateway(clock, citizen, transaction, null, instance);
    }

    public Gateway forCitizen(UUID other) {
        return new Gateway(clock, other, UUID.randomUUID(), clock.instant(), instance);
    }

    public Gateway forAnotherCitizen() {
        return new Gateway(clock, UUID.randomUUID(), transaction, passwordAt, instance);
    }

    public Response state() {
        return call().get("/state");
    }

    public Response start() {
        return start(UUID.randomUUID());
    }

    public Response start(UUID attempt) {
        return call().body(Map.of("accountName", "anna.kovacs", "issuer", "Ügyfélkapu+", "attemptId", attempt))
                .post("/enrolments");
    }

    public Response startEmail() {
        return call().body(Map.of(
                        "accountName", "anna.kovacs",
                        "issuer", "Ügyfélkapu+",
                        "attemptId", UUID.randomUUID(),
                        "method", "email-code"))
                .post("/enrolments");
    }

    public Response requestEnrolmentCode(String enrolment) {
        return requestEnrolmentCode(enrolment, UUID.randomUUID(), true);
    }

    public Response requestEnrolmentCode(String enrolment, UUID attempt, boolean knownDevice) {
        return call().body(Map.of("attemptId", attempt, "sealedRecipient", RECIPIENT, "knownDevice", knownDevice))
                .post("/enrolments/{id}/codes", enrolment);
    }

    public Response read(String enrolment) {
        return call().get("/enrolments/{id}", enrolment);
    }

    public Response confirm(String enrolment, String code) {
        return confirm(enrolment, code, UUID.randomUUID());
    }

    public Response confirm(String enrolment, String code, UUID attempt) {
        return call().body(Map.of("code", code, "attemptId", attempt)).post("/enrolments/{id}/confirmation", enrolment);
    }

    public Response complete(String enrolment) {
        return call().body(Map.of("sealedRecipient", RECIPIENT, "attemptId", UUID.randomUUID()))
                .post("/enrolments/{id}/completion", enrolment);
    }

    public Response verify(String code) {
        return verify(code, UUID.randomUUID());
    }

    public Response verify(String code, UUID attempt) {
        return call().body(Map.of(
                        "code", code, "attemptId", attempt, "sealedRecipient", RECIPIENT, "portalName", "Tárhely"))
                .post("/verifications");
    }

    public Response requestCode() {
        return requestCode(UUID.randomUUID(), true);
    }

    public Response requestCode(UUID attempt, boolean knownDevice) {
        return call().body(Map.of(
                        "attemptId", attempt,
                        "sealedRecipient", RECIPIENT,
                        "knownDevice", knownDevice,
                        "portalName", "Tárhely"))
                .post("/email-challenges");
    }

    /** As for an account frozen at an instant. */
    public Response requestCodeOlderThan(Instant instant) {
        return call().body(Map.of(
                        "attemptId",
                        UUID.randomUUID(),
                        "sealedRecipient",
                        RECIPIENT,
                        "knownDevice",
                        true,
                        "olderThan",
                        instant.toString()))
                .post("/email-challenges");
    }

    public Response newestCode() {
        return call().get("/email-challenges");
    }

    public Response verifyMailed(String code) {
        return verifyMailed(code, UUID.randomUUID());
    }

    public Response verifyMailed(String code, UUID attempt) {
        return verify(Map.of("code", code, "attemptId", attempt, "method", "email-code"));
    }

    /** What an account frozen at an instant may prove itself with. */
    public Response verifyOlderThan(Instant instant, String method, String code) {
        return verify(Map.of(
                "code", code, "attemptId", UUID.randomUUID(), "method", method, "olderThan", instant.toString()));
    }

    private Response verify(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("sealedRecipient", RECIPIENT);
        whole.put("portalName", "Tárhely");
        return call().body(whole).post("/verifications");
    }

    /** Asks whether it is the right deletion code. */
    public Response check(String deletionCode) {
        return call().body(Map.of("deletionCode", deletionCode, "attemptId", UUID.randomUUID()))
                .post("/deletion-code-checks");
    }

    public Response delete(String deletionCode) {
        return call().body(Map.of(
                        "deletionCode", deletionCode, "attemptId", UUID.randomUUID(), "sealedRecipient", RECIPIENT))
                .post("/deletions");
    }

    /** Goes through the whole enrolment and returns the app, whose present code is spent by that. */
    @CanIgnoreReturnValue
    public AuthenticatorApp enrol() {
        Response scan = start();
        String enrolment = scan.path("id");
        AuthenticatorApp app = new AuthenticatorApp(scan.path("secret"));
        confirm(enrolment, app.codeAt(clock.instant())).then().statusCode(200);
        complete(enrolment).then().statusCode(200);
        return app;
    }

    private RequestSpecification call() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token());
    }

    private String token() {
        return TestCallers.token("second-factor", citizen, passwordAt, transaction);
    }
}

package hu.kapu.secondfactor.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    private Gateway anna;

    @BeforeEach
    void a_new_citizen_in_the_morning() {
        clock.set(START);
        anna = Gateway.forNewCitizen(clock);
    }

    @Test
    void a_newcomer_scans_confirms_keeps_the_deletion_code_and_has_a_second_factor() {
        anna.state()
                .then()
                .statusCode(200)
                .body("hasSecondFactor", equalTo(false))
                .body("mayRequestWithPasswordAlone", equalTo(true));

        Response scan = anna.start();
        scan.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("stage", equalTo("scan"))
                .body("label", matchesPattern("anna\\.kovacs \\([0-9A-F]{4}\\)"))
                .body("secret", matchesPattern("[A-Z2-7]{32}"))
                .body("otpauthUri", startsWith("otpauth://totp/%C3%9Cgyf%C3%A9lkapu%2B:anna.kovacs%20%28"))
                .body("qrSvg", startsWith("<svg "))
                .body("qrPng", startsWith("iVBORw0KGgo"))
                .body("expiresAt", equalTo("2025-01-16T09:00:05Z"));

        String enrolment = scan.path("id");
        var app = new AuthenticatorApp(scan.path("secret"));
        anna.confirm(enrolment, app.codeAt(clock.instant()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("stage", equalTo("deletion-code"))
                .body("deletionCode", matchesPattern("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"))
                .body("secret", nullValue());

        anna.complete(enrolment)
                .then()
                .statusCode(200)
                .body("authenticatorId", notNullValue())
                .body("activatedAt", equalTo("2025-01-16T08:00:05Z"));
        anna.state()
                .then()
                .body("hasSecondFactor", equalTo(true))
                .body("mayRequestWithPasswordAlone", equalTo(false))
                .body("authenticators", hasSize(1))
                .body("authenticators[0].status", equalTo("active"))
                .body("authenticators[0].activatedAt", equalTo("2025-01-16T08:00:05Z"))
                .body("authenticators[0].lastUsedAt", nullValue())
                .body("authenticators[0].lockedUntil", nullValue())
                .body("emailCode", nullValue())
                .body("deletionCode.issuedAt", equalTo("2025-01-16T08:00:05Z"));
    }

    @Test
    void leaving_half_way_leaves_everything_as_it_was() {
        Response scan = anna.start();
        var app = new AuthenticatorApp(scan.path("secret"));
        anna.confirm(scan.path("id"), app.codeAt(clock.instant())).then().statusCode(200);

        anna.state()
                .then()
                .body("hasSecondFactor", equalTo(false))
                .body("mayRequestWithPasswordAlone", equalTo(true))
                .body("deletionCode", nullValue());
        assertThat(tables.count("authenticator", anna.citizen())).isZero();
        assertThat(tables.count("deletion_code", anna.citizen())).isZero();
        anna.inNewTransaction()
                .verify(app.codeAt(clock.instant().plusSeconds(30)))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-second-factor"));
    }

    @Test
    void each_page_can_be_loaded_again() {
        Response scan = anna.start();
        String enrolment = scan.path("id");
        Response again = anna.read(enrolment);
        again.then().statusCode(200).body("stage", equalTo("scan")).body("secret", equalTo(scan.path("secret")));
        assertThat(again.<String>path("qrSvg")).isEqualTo(scan.path("qrSvg"));

        Response keep = anna.confirm(enrolment, codeOf(scan));
        Response keepAgain = anna.read(enrolment);
        keepAgain
                .then()
                .statusCode(200)
                .body("stage", equalTo("deletion-code"))
                .body("deletionCode", equalTo(keep.path("deletionCode")))
                .body("secret", nullValue())
                .body("otpauthUri", nullValue())
                .body("qrSvg", nullValue());

        anna.complete(enrolment).then().statusCode(200);
        anna.read(enrolment).then().statusCode(404).body("code", equalTo("enrolment-unknown"));
    }

    @Test
    void a_newer_enrolment_replaces_the_older() {
        Response older = anna.start();
        Gateway otherTab = anna.inNewTransaction();
        Response newer = otherTab.start();

        assertThat(newer.<String>path("secret")).isNotEqualTo(older.path("secret"));
        anna.read(older.path("id")).then().statusCode(404);
        anna.confirm(older.path("id"), codeOf(older)).then().statusCode(404).body("code", equalTo("enrolment-unknown"));
        otherTab.confirm(newer.path("id"), codeOf(newer)).then().statusCode(200);
        assertThat(tables.count("pending_enrolment", anna.citizen())).isEqualTo(1);
    }

    @Test
    void a_repeated_start_gives_the_same_enrolment() {
        UUID attempt = UUID.randomUUID();
        Response first = anna.start(attempt);

        anna.start(attempt)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .body("secret", equalTo(first.path("secret")));
    }

    @Test
    void another_transaction_or_another_citizen_does_not_find_it() {
        Response scan = anna.start();
        String enrolment = scan.path("id");
        String code = codeOf(scan);

        for (Gateway stranger : new Gateway[] {anna.inNewTransaction(), anna.forAnotherCitizen()}) {
            stranger.read(enrolment).then().statusCode(404).body("code", equalTo("enrolment-unknown"));
            stranger.confirm(enrolment, code).then().statusCode(404);
            stranger.complete(enrolment).then().statusCode(404).body("code", equalTo("enrolment-unknown"));
        }
    }

    @Test
    void without_a_fresh_password_nothing_is_started_or_confirmed() {
        anna.withoutPassword().start().then().statusCode(403).body("code", equalTo("password-proof-missing"));
        Response scan = anna.start();

        clock.advance(Duration.ofMinutes(11));
        anna.start().then().statusCode(403).body("code", equalTo("password-proof-missing"));
        anna.confirm(scan.path("id"), codeOf(scan))
                .then()
                .statusCode(403)
                .body("code", equalTo("password-proof-missing"));
    }

    @Test
    void the_deletion_code_may_be_kept_in_peace_after_the_password_proof_has_aged() {
        Response scan = anna.start();
        anna.confirm(scan.path("id"), codeOf(scan)).then().statusCode(200);

        clock.advance(Duration.ofMinutes(59));
        anna.complete(scan.path("id")).then().statusCode(200);
    }

    @Test
    void after_an_hour_it_has_expired_at_every_step() {
        Response scan = anna.start();
        String enrolment = scan.path("id");
        clock.advance(Duration.ofMinutes(60));
        Gateway withFreshPassword = anna.withFreshPassword();

        anna.read(enrolment).then().statusCode(410).body("code", equalTo("enrolment-expired"));
        withFreshPassword
                .confirm(enrolment, codeOf(scan))
                .then()
                .statusCode(410)
                .body("code", equalTo("enrolment-expired"));
        anna.complete(enrolment).then().statusCode(410).body("code", equalTo("enrolment-expired"));
    }

    @Test
    void wrong_codes_cost_attempts_until_the_transaction_has_none_left() {
        Response scan = anna.start();
        String enrolment = scan.path("id");
        String wrong = new AuthenticatorApp(scan.path("secret")).wrongCodeAt(clock.instant());

        for (int left = 4; left >= 0; left--) {
            anna.confirm(enrolment, wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("code-wrong"))
                    .body("attemptsLeft", equalTo(left));
        }
        anna.confirm(enrolment, codeOf(scan)).then().statusCode(429).body("code", equalTo("too-many-attempts"));
    }

    @Test
    void a_code_that_cannot_be_read_costs_nothing() {
        Response scan = anna.start();
        for (int i = 0; i < 10; i++) {
            anna.confirm(scan.path("id"), "12 34 5").then().statusCode(422).body("code", equalTo("code-not-readable"));
        }
        anna.confirm(scan.path("id"), codeOf(scan)).then().statusCode(200);
    }

    @Test
    void a_repeated_confirmation_attempt_gets_the_first_answer() {
        Response scan = anna.start();
        String enrolment = scan.path("id");
        String wrong = new AuthenticatorApp(scan.path("secret")).wrongCodeAt(clock.instant());
        UUID failing = UUID.randomUUID();
        UUID succeeding = UUID.randomUUID();

        anna.confirm(enrolment, wrong, failing).then().statusCode(422).body("attemptsLeft", equalTo(4));
        anna.confirm(enrolment, wrong, failing).then().statusCode(422).body("attemptsLeft", equalTo(4));
        Response confirmed = anna.confirm(enrolment, codeOf(scan), succeeding);
        anna.confirm(enrolment, codeOf(scan), succeeding)
                .then()
                .statusCode(200)
                .body("deletionCode", equalTo(confirmed.path("deletionCode")));
        anna.confirm(enrolment, codeOf(scan)).then().statusCode(409).body("code", equalTo("enrolment-confirmed"));
    }

    @Test
    void nothing_is_completed_before_a_code_was_accepted() {
        Response scan = anna.start();

        anna.complete(scan.path("id")).then().statusCode(409).body("code", equalTo("enrolment-not-confirmed"));
        assertThat(tables.count("authenticator", anna.citizen())).isZero();
    }

    @Test
    void a_repeated_completion_gives_the_first_answer() {
        Response scan = anna.start();
        String enrolment = scan.path("id");
        anna.confirm(enrolment, codeOf(scan)).then().statusCode(200);
        Response completed = anna.complete(enrolment);
        clock.advance(Duration.ofSeconds(5));

        anna.complete(enrolment)
                .then()
                .statusCode(200)
                .body("authenticatorId", equalTo(completed.path("authenticatorId")))
                .body("activatedAt", equalTo(completed.path("activatedAt")));
        assertThat(tables.count("authenticator", anna.citizen())).isEqualTo(1);
        anna.inNewTransaction().complete(enrolment).then().statusCode(404);
    }

    @Test
    void the_code_that_confirmed_cannot_sign_in_but_the_next_one_can() {
        AuthenticatorApp app = anna.enrol();

        anna.verify(app.codeAt(clock.instant())).then().statusCode(409).body("code", equalTo("code-already-used"));
        clock.advance(Duration.ofSeconds(30));
        anna.verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    @Test
    void a_password_alone_adds_nothing_to_an_account_with_a_factor_in_whatever_state() {
        anna.enrol();
        anna.inNewTransaction().start().then().statusCode(403).body("code", equalTo("second-factor-present"));

        Object[] tenFailures = {clock.instant().atOffset(ZoneOffset.UTC), anna.citizen()};
        tables.change(
                "UPDATE authenticator SET failures = array_fill(?::timestamptz, ARRAY[10]) WHERE citizen_id = ?",
                tenFailures);
        anna.state().then().body("authenticators[0].status", equalTo("locked"));
        anna.inNewTransaction().start().then().statusCode(403).body("code", equalTo("second-factor-present"));

        tables.change("UPDATE authenticator SET status = 'disabled' WHERE citizen_id = ?", anna.citizen());
        anna.state()
                .then()
                .body("authenticators[0].status", equalTo("disabled"))
                .body("hasSecondFactor", equalTo(true))
                .body("mayRequestWithPasswordAlone", equalTo(false));
        anna.inNewTransaction().start().then().statusCode(403).body("code", equalTo("second-factor-present"));
    }

    @Test
    void a_factor_that_appears_meanwhile_stops_the_completion() {
        Response scan = anna.start();
        anna.confirm(scan.path("id"), codeOf(scan)).then().statusCode(200);
        tables.change(
                "UPDATE factor_owner SET first_activated_at = ? WHERE citizen_id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                anna.citizen());

        anna.complete(scan.path("id")).then().statusCode(403).body("code", equalTo("second-factor-present"));
        assertThat(tables.count("authenticator", anna.citizen())).isZero();
        assertThat(tables.count("deletion_code", anna.citizen())).isZero();
    }

    @Test
    void after_the_factor_was_ended_rightfully_the_password_alone_may_request_again() {
        anna.enrol();
        tables.change(
                "UPDATE authenticator SET status = 'ended', ended_at = activated_at, sealed_secret = NULL,"
                        + " secret_key_id = NULL WHERE citizen_id = ?",
                anna.citizen());
        anna.inNewTransaction().start().then().statusCode(403);

        tables.change(
                "UPDATE factor_owner SET last_ended_at = first_activated_at, last_ended_by = 'deletion-code'"
                        + " WHERE citizen_id = ?",
                anna.citizen());
        anna.state().then().body("hasSecondFactor", equalTo(false)).body("mayRequestWithPasswordAlone", equalTo(true));
        anna.inNewTransaction().enrol();
        anna.state().then().body("authenticators", hasSize(1));
    }

    @Test
    void the_picture_is_named_in_the_language_asked_for() {
        assertThat(anna.start().<String>path("qrSvg")).contains("QR-kód");
    }

    private String codeOf(Response scan) {
        return new AuthenticatorApp(scan.path("secret")).codeAt(clock.instant());
    }
}

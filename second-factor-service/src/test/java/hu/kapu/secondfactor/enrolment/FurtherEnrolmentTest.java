package hu.kapu.secondfactor.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.ServiceTables;
import hu.kapu.secondfactor.Visit;
import hu.kapu.secondfactor.Visit.Kept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FurtherEnrolmentTest {
    private static final Map<String, String> DELETION_CODE = Map.of("purpose", "deletion-code");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    private Visit anna;
    private Kept first;

    @BeforeEach
    void a_citizen_with_an_app() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Visit.ofNewCitizen(clock);
        first = anna.enrol();
    }

    @Test
    void a_further_app_has_a_name_and_leaves_the_deletion_code_alone() {
        Visit visit = anna.again().prove(first.app());
        Response scan = visit.start(Map.of("label", " Anna táblagépe "));
        scan.then().statusCode(201).body("kind", equalTo("additional")).body("method", equalTo("totp"));
        visit.confirm(scan)
                .then()
                .statusCode(200)
                .body("stage", equalTo("confirmed"))
                .body("deletionCode", nullValue());
        visit.complete(scan)
                .then()
                .statusCode(200)
                .body("kind", equalTo("additional"))
                .body("method", equalTo("totp"))
                .body("authenticatorId", equalTo(scan.path("id")));

        visit.state()
                .then()
                .body("authenticators", hasSize(2))
                .body("authenticators[1].label", equalTo("Anna táblagépe"))
                .body("deletionCode.issuedAt", equalTo("2025-01-16T08:00:05Z"));
        anna.again().check(first.deletionCode()).then().statusCode(200);
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(first.app()).then().statusCode(200);
        anna.again().verify(Visit.appOf(scan)).then().statusCode(200);
    }

    @Test
    void another_device_takes_over_when_it_is_complete_and_not_before() {
        Visit visit = anna.again().prove(first.app());
        Response scan = visit.start(Map.of("replaces", first.id(), "label", "Új telefon"));
        String newCode = visit.confirm(scan)
                .then()
                .statusCode(200)
                .body("kind", equalTo("replacement"))
                .extract()
                .path("deletionCode");
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(first.app()).then().statusCode(200);
        anna.again().check(first.deletionCode()).then().statusCode(200);

        visit.complete(scan).then().statusCode(200).body("kind", equalTo("replacement"));

        visit.complete(scan).then().statusCode(200).body("kind", equalTo("replacement"));
        visit.state().then().body("authenticators.id", contains(scan.<String>path("id")));
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(first.app()).then().statusCode(422);
        anna.again().verify(Visit.appOf(scan)).then().statusCode(200);
        anna.again().check(first.deletionCode()).then().statusCode(422);
        anna.again().check(newCode).then().statusCode(200);
    }

    @Test
    void a_new_deletion_code_is_valid_only_after_it_was_kept() {
        Visit visit = anna.again().prove(first.app());
        Response keep = visit.start(DELETION_CODE);
        keep.then()
                .statusCode(201)
                .body("kind", equalTo("deletion-code"))
                .body("stage", equalTo("deletion-code"))
                .body("method", nullValue())
                .body("deletionCode", matchesPattern("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"))
                .body("deletionCode", not(equalTo(first.deletionCode())));
        anna.again().check(keep.path("deletionCode")).then().statusCode(422);

        for (int i = 0; i < 2; i++) {
            visit.complete(keep)
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("deletion-code"))
                    .body("authenticatorId", nullValue())
                    .body("method", nullValue());
        }
        anna.again().check(keep.path("deletionCode")).then().statusCode(200);
        anna.again().check(first.deletionCode()).then().statusCode(422);
        anna.again().complete(keep).then().statusCode(404);
    }

    @Test
    void a_proof_lasts_ten_minutes_and_only_in_its_transaction() {
        Visit visit = anna.again().prove(first.app());
        visit.state().then().body("proof.method", equalTo("totp"));
        anna.again().start().then().statusCode(403).body("code", equalTo("second-factor-present"));
        anna.again().state().then().body("proof", nullValue());

        clock.advance(Duration.ofMinutes(10));
        Visit laterPassword = new Visit(clock, visit.citizen(), visit.transaction(), clock.instant(), null, null);
        laterPassword.start().then().statusCode(201);
        clock.advance(Duration.ofMillis(1));
        laterPassword.start().then().statusCode(403).body("code", equalTo("second-factor-present"));
        visit.start().then().statusCode(403).body("code", equalTo("password-proof-missing"));
    }

    @Test
    void another_citizen_in_the_same_transaction_has_no_proof() {
        Visit visit = anna.again().prove(first.app());
        Visit bela = Visit.ofNewCitizen(clock);
        assertThat(bela.enrol().id()).isNotEmpty();

        new Visit(clock, bela.citizen(), visit.transaction(), clock.instant(), null, null)
                .start()
                .then()
                .statusCode(403)
                .body("code", equalTo("second-factor-present"));
    }

    @Test
    void the_right_is_asked_for_again_at_completion() {
        Visit visit = anna.again().prove(first.app());
        Response scan = visit.start();
        visit.confirm(scan).then().statusCode(200);
        Visit otherSession = anna.again().prove(first.app());
        otherSession.inactivate(first.id()).then().statusCode(200);

        visit.complete(scan).then().statusCode(403).body("code", equalTo("factor-proof-missing"));
        assertThat(tables.count("authenticator", anna.citizen())).isEqualTo(1);
    }

    @Test
    void the_deletion_code_stops_what_is_under_way() {
        Visit visit = anna.again().prove(first.app());
        Response scan = visit.start();
        visit.confirm(scan).then().statusCode(200);
        anna.again().delete(first.deletionCode()).then().statusCode(200);

        visit.complete(scan).then().statusCode(404);
        visit.state().then().body("hasSecondFactor", equalTo(false));
    }

    @Test
    void there_may_be_five_apps() {
        AuthenticatorApp app = first.app();
        for (int i = 2; i <= 5; i++) {
            assertThat(anna.enrolAnother(app).id()).isNotEmpty();
        }
        Visit visit = anna.again().prove(app);
        visit.start().then().statusCode(409).body("code", equalTo("too-many-authenticators"));
        Response scan = visit.start(Map.of("replaces", first.id()));
        scan.then().statusCode(201);
        visit.confirm(scan).then().statusCode(200);
        visit.complete(scan).then().statusCode(200);
        visit.state().then().body("authenticators", hasSize(5));
    }

    @Test
    void what_is_not_the_citizens_cannot_be_replaced() {
        Kept belas = Visit.ofNewCitizen(clock).enrol();
        Visit visit = anna.again().prove(first.app());

        visit.start(Map.of("replaces", belas.id())).then().statusCode(404).body("code", equalTo("factor-unknown"));
        visit.start(Map.of("replaces", UUID.randomUUID())).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ez a név hosszabb, mint negyven írásjel, ezért nem jó",
                "két\nsor",
                "jobbról\u202Ebalra"
            })
    void a_name_is_short_and_printable(String label) {
        Visit visit = anna.again().prove(first.app());

        visit.start(Map.of("label", label)).then().statusCode(400);
        visit.rename(first.id(), label).then().statusCode(400);
    }

    @Test
    void a_request_is_for_one_thing() {
        Visit visit = anna.again().prove(first.app());

        visit.start(Map.of("purpose", "deletion-code", "replaces", first.id()))
                .then()
                .statusCode(400);
        visit.start(Map.of("method", "email-code", "replaces", first.id()))
                .then()
                .statusCode(400);
        visit.start(Map.of("method", "sms")).then().statusCode(400);
    }

    @Test
    void without_a_factor_there_is_nothing_to_replace_and_no_deletion_code_alone() {
        Visit bela = Visit.ofNewCitizen(clock);

        bela.start(DELETION_CODE).then().statusCode(403).body("code", equalTo("factor-proof-missing"));
        bela.start(Map.of("replaces", first.id())).then().statusCode(403);
    }

    @Test
    void after_a_reset_the_password_alone_begins_nothing_but_an_app_still_changes_everything() {
        Instant until = clock.instant().plus(Duration.ofDays(3));
        Visit.ofNewCitizen(clock)
                .restrictedUntil(until)
                .start()
                .then()
                .statusCode(403)
                .body("code", equalTo("recently-reset"))
                .body("until", equalTo(until.toString()));

        Visit visit = anna.again().restrictedUntil(until).prove(first.app());
        Response scan = visit.start();
        scan.then().statusCode(201);
        visit.confirm(scan).then().statusCode(200);
        visit.complete(scan).then().statusCode(200);
    }

    @Test
    void a_reset_that_comes_in_between_stops_a_first_request() {
        Visit bela = Visit.ofNewCitizen(clock);
        Response scan = bela.start();
        bela.confirm(scan).then().statusCode(200);

        bela.restrictedUntil(clock.instant().plusSeconds(1))
                .complete(scan)
                .then()
                .statusCode(403)
                .body("code", equalTo("recently-reset"));
        assertThat(tables.count("authenticator", bela.citizen())).isZero();
    }
}

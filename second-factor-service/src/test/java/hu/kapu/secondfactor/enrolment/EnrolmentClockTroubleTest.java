package hu.kapu.secondfactor.enrolment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.Visit;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever enrols a phone whose clock is off is told so by the rule of the sign-in. */
@QuarkusTest
class EnrolmentClockTroubleTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    MutableClock clock;

    private Gateway anna;
    private String enrolment;
    private AuthenticatorApp app;

    @BeforeEach
    void a_newcomer_has_scanned() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Gateway.forNewCitizen(clock);
        scan();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 2", "8, 4", "10, 5", "1, 1", "-2, -1", "-6, -3", "-10, -5"})
    void two_codes_in_a_row_that_are_as_much_off_tell_by_how_much(int steps, int minutes) {
        typeOffBy(steps)
                .then()
                .statusCode(422)
                .body("code", equalTo("code-wrong"))
                .body("attemptsLeft", equalTo(4))
                .body("clockOffsetMinutes", nullValue());
        clock.advance(STEP);
        typeOffBy(steps)
                .then()
                .statusCode(422)
                .body("code", equalTo("code-wrong"))
                .body("attemptsLeft", equalTo(3))
                .body("clockOffsetMinutes", equalTo(minutes));
    }

    @Test
    void codes_that_led_to_the_hint_confirm_nothing_when_their_step_arrives() {
        Instant ofFirst = clock.instant().plus(STEP.multipliedBy(4));
        beToldOfTwoMinutes();

        clock.set(ofFirst);
        type(clock.instant()).then().statusCode(409).body("code", equalTo("code-already-used"));
        clock.advance(STEP);
        type(clock.instant()).then().statusCode(409).body("code", equalTo("code-already-used"));
        clock.advance(STEP);
        type(clock.instant()).then().statusCode(200).body("stage", equalTo("deletion-code"));
    }

    @Test
    void nor_do_they_sign_in_when_the_app_is_active_by_then() {
        Instant ofFirst = clock.instant().plus(STEP.multipliedBy(4));
        beToldOfTwoMinutes();
        type(clock.instant()).then().statusCode(200);
        anna.complete(enrolment).then().statusCode(200);

        clock.set(ofFirst);
        signIn().then().statusCode(409).body("code", equalTo("code-already-used"));
        clock.advance(STEP);
        signIn().then().statusCode(409).body("code", equalTo("code-already-used"));
        clock.advance(STEP);
        signIn().then().statusCode(200);
    }

    @Test
    void a_burnt_code_is_no_guess_and_costs_nothing() {
        Instant ofFirst = clock.instant().plus(STEP.multipliedBy(4));
        beToldOfTwoMinutes();
        clock.set(ofFirst);

        for (int i = 0; i < 10; i++) {
            type(clock.instant()).then().statusCode(409);
        }

        anna.confirm(enrolment, app.wrongCodeAt(clock.instant()))
                .then()
                .statusCode(422)
                .body("attemptsLeft", equalTo(2));
    }

    @Test
    void a_repeated_call_gets_the_hint_again_and_is_counted_once() {
        UUID attempt = UUID.randomUUID();
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP);
        String second = app.codeAt(clock.instant().plus(STEP.multipliedBy(4)));

        for (int i = 0; i < 2; i++) {
            anna.confirm(enrolment, second, attempt)
                    .then()
                    .statusCode(422)
                    .body("attemptsLeft", equalTo(3))
                    .body("clockOffsetMinutes", equalTo(2));
        }
    }

    @Test
    void a_single_code_that_was_too_early_confirms_when_its_step_arrives() {
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP.multipliedBy(4));

        type(clock.instant()).then().statusCode(200);
    }

    @Test
    void the_same_code_again_tells_nothing() {
        String code = app.codeAt(clock.instant().plus(STEP.multipliedBy(4)));
        anna.confirm(enrolment, code).then().statusCode(422);
        anna.confirm(enrolment, code).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    @Test
    void codes_that_are_not_as_much_off_tell_nothing() {
        typeOffBy(4).then().statusCode(422);
        typeOffBy(5).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    @Test
    void codes_that_do_not_follow_each_other_tell_nothing() {
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP.multipliedBy(2));
        typeOffBy(4).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    @Test
    void codes_of_two_enrolments_tell_nothing() {
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP);
        scan();
        typeOffBy(4).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, -11})
    void more_than_five_minutes_tell_nothing(int steps) {
        typeOffBy(steps).then().statusCode(422);
        clock.advance(STEP);
        typeOffBy(steps).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    @Test
    void a_device_in_anothers_place_is_told_too() {
        Visit visit = Visit.ofNewCitizen(clock);
        Visit.Kept old = visit.enrol();
        Visit proved = visit.again().prove(old.app());
        Response scan = proved.start(Map.of("replaces", old.id(), "label", "Új telefon"));
        AuthenticatorApp another = Visit.appOf(scan);

        proved.confirm(scan, another.codeAt(clock.instant().plus(STEP.multipliedBy(8))))
                .then()
                .statusCode(422)
                .body("clockOffsetMinutes", nullValue());
        clock.advance(STEP);
        proved.confirm(scan, another.codeAt(clock.instant().plus(STEP.multipliedBy(8))))
                .then()
                .statusCode(422)
                .body("clockOffsetMinutes", equalTo(4));
        proved.confirm(scan).then().statusCode(200).body("kind", equalTo("replacement"));
    }

    private void scan() {
        Response scan = anna.start();
        enrolment = scan.path("id");
        app = new AuthenticatorApp(scan.path("secret"));
    }

    private void beToldOfTwoMinutes() {
        typeOffBy(4).then().statusCode(422).body("clockOffsetMinutes", nullValue());
        clock.advance(STEP);
        typeOffBy(4).then().statusCode(422).body("clockOffsetMinutes", equalTo(2));
    }

    private Response typeOffBy(int steps) {
        return type(clock.instant().plus(STEP.multipliedBy(steps)));
    }

    /** What the app shows at an instant, typed now. */
    private Response type(Instant shown) {
        return anna.confirm(enrolment, app.codeAt(shown));
    }

    private Response signIn() {
        return anna.inNewTransaction().verify(app.codeAt(clock.instant()));
    }
}

package hu.kapu.secondfactor.verification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClockTroubleTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    MutableClock clock;

    private Gateway anna;
    private AuthenticatorApp app;

    @BeforeEach
    void enrolled_a_while_ago() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Gateway.forNewCitizen(clock);
        app = anna.enrol();
        clock.advance(Duration.ofMinutes(20));
        anna = anna.inNewTransaction();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 2", "10, 5", "1, 1", "-2, -1", "-6, -3", "-10, -5"})
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
    void codes_that_led_to_the_hint_are_refused_when_their_step_arrives() {
        Instant ofFirst = clock.instant().plus(STEP.multipliedBy(4));
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP);
        typeOffBy(4).then().body("clockOffsetMinutes", equalTo(2));

        clock.set(ofFirst);
        refusedAsUsed();
        clock.advance(STEP);
        refusedAsUsed();
        clock.advance(STEP);
        anna.inNewTransaction().verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    @Test
    void a_single_code_that_was_too_early_opens_when_its_step_arrives() {
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP.multipliedBy(4));

        anna.inNewTransaction().verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    @Test
    void the_same_code_again_tells_nothing() {
        String code = app.codeAt(clock.instant().plus(STEP.multipliedBy(4)));
        anna.verify(code).then().statusCode(422);
        anna.verify(code).then().statusCode(422).body("clockOffsetMinutes", nullValue());
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
    void codes_of_two_sign_ins_tell_nothing() {
        typeOffBy(4).then().statusCode(422);
        clock.advance(STEP);
        anna = anna.inNewTransaction();
        typeOffBy(4).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, -11})
    void more_than_five_minutes_tell_nothing(int steps) {
        typeOffBy(steps).then().statusCode(422);
        clock.advance(STEP);
        typeOffBy(steps).then().statusCode(422).body("clockOffsetMinutes", nullValue());
    }

    private Response typeOffBy(int steps) {
        return anna.verify(app.codeAt(clock.instant().plus(STEP.multipliedBy(steps))));
    }

    private void refusedAsUsed() {
        anna.inNewTransaction()
                .verify(app.codeAt(clock.instant()))
                .then()
                .statusCode(409)
                .body("code", equalTo("code-already-used"));
    }
}

package hu.kapu.secondfactor.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.ServiceTables;
import hu.kapu.secondfactor.Visit;
import hu.kapu.secondfactor.Visit.Kept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactorChangesTest {
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
    void an_app_that_is_switched_off_opens_nothing_and_is_not_in_the_way() {
        anna.again()
                .prove(first.app())
                .inactivate(first.id())
                .then()
                .statusCode(200)
                .body("remaining", equalTo(0));

        anna.again()
                .state()
                .then()
                .body("hasSecondFactor", equalTo(false))
                .body("mayRequestWithPasswordAlone", equalTo(true))
                .body("authenticators[0].status", equalTo("inactive"))
                .body("authenticators[0].inactiveSince", equalTo("2025-01-16T08:00:35Z"));
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(first.app()).then().statusCode(409).body("code", equalTo("no-second-factor"));
        anna.again().start().then().statusCode(201).body("kind", equalTo("first"));
    }

    @Test
    void it_is_switched_off_once_and_a_repeated_call_gets_the_first_answer() {
        Visit visit = anna.again().prove(first.app());
        UUID attempt = UUID.randomUUID();
        Response done = visit.change("/factors/" + first.id() + "/inactivation", Map.of("attemptId", attempt));
        clock.advance(Duration.ofSeconds(5));
        Response again = visit.change("/factors/" + first.id() + "/inactivation", Map.of("attemptId", attempt));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("at")).isEqualTo(done.path("at"));
        visit.inactivate(first.id()).then().statusCode(403).body("code", equalTo("factor-proof-missing"));
    }

    @Test
    void switched_on_again_by_its_own_code_where_no_other_factor_is() {
        Visit visit = anna.again().prove(first.app());
        visit.inactivate(first.id()).then().statusCode(200);
        visit.reactivate(first.id()).then().statusCode(403).body("code", equalTo("factor-proof-missing"));
        visit.reactivate(first.id(), first.app().codeAt(clock.instant()))
                .then()
                .statusCode(409)
                .body("code", equalTo("code-already-used"));
        visit.reactivate(first.id(), "12").then().statusCode(422).body("code", equalTo("code-not-readable"));
        visit.withoutPassword()
                .reactivate(first.id(), "123456")
                .then()
                .statusCode(403)
                .body("code", equalTo("password-proof-missing"));

        clock.advance(Duration.ofSeconds(30));
        visit.reactivate(first.id(), first.app().codeAt(clock.instant()))
                .then()
                .statusCode(200)
                .body("at", notNullValue());
        visit.state()
                .then()
                .body("authenticators[0].status", equalTo("active"))
                .body("authenticators[0].inactiveSince", nullValue())
                .body("mayRequestWithPasswordAlone", equalTo(false));
        anna.again().verify(first.app()).then().statusCode(409);
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(first.app()).then().statusCode(200);
    }

    @Test
    void its_own_code_is_guessed_five_times_in_a_transaction_and_ten_times_an_hour() {
        anna.again().prove(first.app()).inactivate(first.id()).then().statusCode(200);
        String wrong = first.app().wrongCodeAt(clock.instant());
        for (int sitting = 0; sitting < 2; sitting++) {
            Visit visit = anna.again();
            for (int left = 4; left >= 0; left--) {
                visit.reactivate(first.id(), wrong)
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("code-wrong"))
                        .body("attemptsLeft", equalTo(left));
            }
            visit.reactivate(first.id(), wrong).then().statusCode(429).body("code", equalTo("too-many-attempts"));
        }
        anna.again()
                .reactivate(first.id(), wrong)
                .then()
                .statusCode(429)
                .body("code", equalTo("factor-locked"))
                .body("retryAt", equalTo("2025-01-16T09:00:35Z"));
    }

    @Test
    void while_another_is_present_only_that_one_allows_switching_on() {
        Kept second = anna.enrolAnother(first.app());
        Visit visit = anna.again().prove(first.app());
        visit.inactivate(second.id()).then().statusCode(200).body("remaining", equalTo(1));
        visit.inactivate(second.id()).then().statusCode(409).body("code", equalTo("factor-not-active"));

        clock.advance(Duration.ofSeconds(30));
        anna.again()
                .reactivate(second.id(), second.app().codeAt(clock.instant()))
                .then()
                .statusCode(403)
                .body("code", equalTo("factor-proof-missing"));
        visit.reactivate(first.id()).then().statusCode(409).body("code", equalTo("factor-active"));
        visit.reactivate(second.id()).then().statusCode(200);
        anna.again().verify(second.app()).then().statusCode(200);
    }

    @Test
    void a_disabled_app_comes_back_by_another_factor_only() {
        Kept second = anna.enrolAnother(first.app());
        tables.change(
                "UPDATE authenticator SET status = 'disabled', disabled_at = ?, failures_in_row = 100 WHERE id = ?::uuid",
                clock.instant().atOffset(ZoneOffset.UTC),
                second.id());
        clock.advance(Duration.ofSeconds(30));
        String own = second.app().codeAt(clock.instant());
        anna.again().reactivate(second.id(), own).then().statusCode(403);

        anna.again().prove(first.app()).reactivate(second.id()).then().statusCode(200);
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(second.app()).then().statusCode(200);
    }

    @Test
    void the_last_one_disabled_is_in_the_way_even_of_itself() {
        tables.change(
                "UPDATE authenticator SET status = 'disabled', disabled_at = ? WHERE id = ?::uuid",
                clock.instant().atOffset(ZoneOffset.UTC),
                first.id());
        clock.advance(Duration.ofSeconds(30));

        anna.again()
                .reactivate(first.id(), first.app().codeAt(clock.instant()))
                .then()
                .statusCode(403);
    }

    @Test
    void a_name_is_changed_with_a_proof() {
        Visit visit = anna.again().prove(first.app());
        visit.rename(first.id(), " Otthoni telefon ").then().statusCode(200).body("label", equalTo("Otthoni telefon"));
        visit.rename(first.id(), "Otthoni telefon").then().statusCode(200);

        visit.state().then().body("authenticators[0].label", equalTo("Otthoni telefon"));
        visit.rename(UUID.randomUUID().toString(), "x").then().statusCode(404).body("code", equalTo("factor-unknown"));
    }

    @Test
    void nobody_elses_factor_is_changed() {
        Visit bela = Visit.ofNewCitizen(clock);
        Kept belas = bela.enrol();
        Visit visit = anna.again().prove(first.app());

        visit.inactivate(belas.id()).then().statusCode(404).body("code", equalTo("factor-unknown"));
        visit.reactivate(belas.id()).then().statusCode(404);
        visit.rename(belas.id(), "x").then().statusCode(404);
        bela.state().then().body("authenticators[0].status", equalTo("active"));
    }

    @Test
    void a_stranger_who_replaced_the_app_is_thrown_out_by_the_older_one() {
        Visit stranger = anna.again().prove(first.app());
        Instant notice = clock.instant();
        Response scan = stranger.start(Map.of("replaces", first.id()));
        String strangersCode = stranger.confirm(scan).path("deletionCode");
        stranger.complete(scan).then().statusCode(200);
        String strangersApp = scan.path("id");

        clock.advance(Duration.ofMinutes(1));
        Visit owner = anna.again();
        owner.restore(notice).then().statusCode(403).body("code", equalTo("factor-proof-missing"));
        proved(owner, first.id());
        owner.restore(notice)
                .then()
                .statusCode(200)
                .body("at", equalTo(clock.instant().toString()));

        owner.state()
                .then()
                .body("authenticators.size()", equalTo(1))
                .body("authenticators[0].id", equalTo(first.id()))
                .body("authenticators[0].status", equalTo("active"))
                .body("deletionCode", nullValue());
        anna.again().delete(strangersCode).then().statusCode(409);
        proved(owner, strangersApp);
        owner.restore(notice).then().statusCode(403);
    }

    @Test
    void what_ended_more_than_two_weeks_ago_does_not_come_back() {
        Visit stranger = anna.again().prove(first.app());
        Instant notice = clock.instant();
        Response scan = stranger.start(Map.of("replaces", first.id()));
        stranger.confirm(scan).then().statusCode(200);
        stranger.complete(scan).then().statusCode(200);

        clock.advance(Duration.ofDays(14));
        Visit owner = anna.again();
        proved(owner, first.id());
        owner.restore(notice).then().statusCode(403).body("code", equalTo("factor-proof-missing"));
    }

    /** As if a code of the factor had just been accepted, which the rules for frozen accounts allow. */
    private void proved(Visit visit, String factor) {
        tables.change(
                "INSERT INTO transaction_attempts (transaction_id, citizen_id, attempts, started_at, proved_method,"
                        + " proved_factor, proved_at) VALUES (?, ?, 0, ?, 'totp', ?::uuid, ?)"
                        + " ON CONFLICT (transaction_id) DO UPDATE SET proved_factor = EXCLUDED.proved_factor",
                visit.transaction(),
                visit.citizen(),
                clock.instant().atOffset(ZoneOffset.UTC),
                factor,
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}

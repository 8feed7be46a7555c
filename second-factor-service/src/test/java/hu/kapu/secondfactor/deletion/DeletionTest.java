package hu.kapu.secondfactor.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletionTest {
    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    private Visit anna;
    private Kept first;
    private String somebodyElses;

    @BeforeEach
    void a_citizen_with_an_app_and_a_deletion_code() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Visit.ofNewCitizen(clock);
        first = anna.enrol();
        somebodyElses = Visit.ofNewCitizen(clock).enrol().deletionCode();
    }

    @Test
    void it_ends_every_factor_and_nothing_else() {
        Kept second = anna.enrolAnother(first.app());
        anna.again().prove(first.app()).inactivate(second.id()).then().statusCode(200);

        anna.again()
                .delete(first.deletionCode())
                .then()
                .statusCode(200)
                .body("at", equalTo(clock.instant().toString()))
                .body("ended", hasSize(2))
                .body("ended.id", containsInAnyOrder(first.id(), second.id()))
                .body("ended.method", everyItem(equalTo("totp")));

        anna.again()
                .state()
                .then()
                .body("hasSecondFactor", equalTo(false))
                .body("mayRequestWithPasswordAlone", equalTo(true))
                .body("authenticators", hasSize(0))
                .body("deletionCode", nullValue());
        clock.advance(Duration.ofSeconds(30));
        anna.again().verify(first.app()).then().statusCode(409).body("code", equalTo("no-second-factor"));
        assertThat(anna.again().enrol().id()).isNotEmpty();
    }

    @Test
    void it_works_once() {
        anna.again().delete(first.deletionCode()).then().statusCode(200);

        anna.again().delete(first.deletionCode()).then().statusCode(409).body("code", equalTo("no-deletion-code"));
        Kept next = anna.again().enrol();
        anna.again().delete(first.deletionCode()).then().statusCode(422).body("code", equalTo("deletion-code-wrong"));
        anna.again().delete(next.deletionCode()).then().statusCode(200);
    }

    @Test
    void a_repeated_call_gets_the_first_answer() {
        Visit visit = anna.again();
        UUID attempt = UUID.randomUUID();
        Map<String, Object> body = Map.of("deletionCode", first.deletionCode(), "attemptId", attempt);
        Response done = visit.change("/deletions", body);
        clock.advance(Duration.ofSeconds(5));
        Response again = visit.change("/deletions", body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(done.asString());
    }

    @Test
    void it_is_read_as_people_write_it() {
        String written = first.deletionCode()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');

        anna.again().check(written).then().statusCode(200).body("issuedAt", equalTo("2025-01-16T08:00:05Z"));
    }

    @Test
    void a_slip_is_named_by_its_group_and_costs_nothing() {
        String code = first.deletionCode();
        char third = code.charAt(12);
        String slip = code.substring(0, 12) + (third == 'A' ? 'B' : 'A') + code.substring(13);
        for (int i = 0; i < 6; i++) {
            anna.again()
                    .delete(slip)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("deletion-code-not-readable"))
                    .body("wrongGroup", equalTo(3))
                    .body("wrongGroups", equalTo(java.util.List.of(3)));
        }
        anna.again().check("1234").then().statusCode(422).body("wrongGroup", nullValue());
        anna.again().check(code).then().statusCode(200);
    }

    @Test
    void five_wrong_codes_an_hour_counted_over_checks_uses_transactions_and_new_codes() {
        for (int left = 4; left >= 0; left--) {
            Response answer = left % 2 == 0
                    ? anna.again().check(somebodyElses)
                    : anna.again().delete(somebodyElses);
            answer.then()
                    .statusCode(422)
                    .body("code", equalTo("deletion-code-wrong"))
                    .body("attemptsLeft", equalTo(left));
        }
        anna.again()
                .delete(first.deletionCode())
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"))
                .body("retryAt", equalTo("2025-01-16T09:00:05Z"));
        Visit visit = anna.again().prove(first.app());
        Response keep = visit.start(Map.of("purpose", "deletion-code"));
        visit.complete(keep).then().statusCode(200);
        anna.again().check(keep.path("deletionCode")).then().statusCode(429);

        clock.set(Instant.parse("2025-01-16T09:00:05Z"));
        anna.again().check(keep.path("deletionCode")).then().statusCode(200);
    }

    @Test
    void a_right_code_clears_the_count() {
        for (int i = 0; i < 4; i++) {
            anna.again().check(somebodyElses).then().statusCode(422);
        }
        anna.again().check(first.deletionCode()).then().statusCode(200);

        anna.again().check(somebodyElses).then().statusCode(422).body("attemptsLeft", equalTo(4));
    }

    @Test
    void it_needs_the_password_and_a_recovery_may_only_ask() {
        anna.withoutPassword().check(first.deletionCode()).then().statusCode(403);
        anna.withoutPassword().delete(first.deletionCode()).then().statusCode(403);

        anna.recovered().check(first.deletionCode()).then().statusCode(200);
        anna.recovered()
                .delete(first.deletionCode())
                .then()
                .statusCode(403)
                .body("code", equalTo("password-proof-missing"));
        Visit recovered = anna.recovered();
        clock.advance(Duration.ofMinutes(16));
        recovered.check(first.deletionCode()).then().statusCode(403);
        anna.delete(first.deletionCode()).then().statusCode(403).body("code", equalTo("password-proof-missing"));
    }

    @Test
    void who_has_none_is_told_so_and_nothing_is_counted() {
        Visit bela = Visit.ofNewCitizen(clock);
        for (int i = 0; i < 6; i++) {
            bela.check(somebodyElses).then().statusCode(409).body("code", equalTo("no-deletion-code"));
        }
    }

    @Test
    void no_plain_code_is_kept() {
        anna.again().check(first.deletionCode()).then().statusCode(200);
        anna.again().delete(first.deletionCode()).then().statusCode(200);

        assertThat(tables.dump())
                .doesNotContain(first.deletionCode(), first.deletionCode().replace("-", ""));
    }
}

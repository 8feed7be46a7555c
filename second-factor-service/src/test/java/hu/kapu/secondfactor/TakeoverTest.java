package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.Visit.Kept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody has the password and nothing else, of an account whose app is active, locked or disabled. */
@QuarkusTest
class TakeoverTest {
    enum Condition {
        ACTIVE("UPDATE authenticator SET failures_in_row = 1 WHERE id = ?::uuid"),
        LOCKED("UPDATE authenticator SET failures = array_fill(?::timestamptz, ARRAY[10]) WHERE id = ?::uuid"),
        DISABLED("UPDATE authenticator SET status = 'disabled', disabled_at = ? WHERE id = ?::uuid");

        private final String change;

        Condition(String change) {
            this.change = change;
        }

        void bringAbout(ServiceTables tables, String id, Instant now) {
            if (this == ACTIVE) {
                tables.change(change, id);
            } else {
                tables.change(change, now.atOffset(ZoneOffset.UTC), id);
            }
        }
    }

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    private Visit anna;
    private Kept present;
    private Kept switchedOff;

    @BeforeEach
    void an_app_and_one_that_is_switched_off() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Visit.ofNewCitizen(clock);
        present = anna.enrol();
        switchedOff = anna.enrolAnother(present.app());
        anna.again().prove(present.app()).inactivate(switchedOff.id()).then().statusCode(200);
        clock.advance(java.time.Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void the_password_alone_adds_replaces_reactivates_renames_and_switches_off_nothing(Condition condition) {
        condition.bringAbout(tables, present.id(), clock.instant());
        List<String> before = factors();

        attempts()
                .forEach((what, attempt) -> assertThat(
                                attempt.apply(anna.again()).statusCode())
                        .as(what)
                        .isEqualTo(403));

        assertThat(factors()).isEqualTo(before);
        anna.again()
                .state()
                .then()
                .body("hasSecondFactor", equalTo(true))
                .body("mayRequestWithPasswordAlone", equalTo(false));
    }

    @Test
    void a_disabled_or_ended_app_proves_nothing_any_more() {
        Visit proved = anna.again().prove(present.app());
        Condition.DISABLED.bringAbout(tables, present.id(), clock.instant());

        attempts()
                .forEach((what, attempt) ->
                        assertThat(attempt.apply(proved).statusCode()).as(what).isEqualTo(403));
    }

    @Test
    void after_a_reset_not_even_the_deletion_code_ends_factors() {
        Visit thief = anna.again().restrictedUntil(clock.instant().plusSeconds(60));

        thief.delete(present.deletionCode()).then().statusCode(403).body("code", equalTo("recently-reset"));
        thief.check(present.deletionCode()).then().statusCode(200);
        thief.state().then().body("hasSecondFactor", equalTo(true));
    }

    private Map<String, Function<Visit, Response>> attempts() {
        Map<String, Function<Visit, Response>> attempts = new LinkedHashMap<>();
        attempts.put("add", Visit::start);
        attempts.put("add codes by e-mail", visit -> visit.start(Map.of("method", "email-code")));
        attempts.put("replace", visit -> visit.start(Map.of("replaces", present.id())));
        attempts.put("new deletion code", visit -> visit.start(Map.of("purpose", "deletion-code")));
        attempts.put("switch off", visit -> visit.inactivate(present.id()));
        attempts.put("switch on", visit -> visit.reactivate(switchedOff.id()));
        attempts.put(
                "switch on with its own code",
                visit -> visit.reactivate(switchedOff.id(), switchedOff.app().codeAt(clock.instant())));
        attempts.put("rename", visit -> visit.rename(present.id(), "Az enyém"));
        attempts.put("restore", visit -> visit.restore(clock.instant().plusSeconds(1)));
        attempts.put("remove", visit -> visit.remove(java.util.UUID.randomUUID()));
        attempts.put(
                "delete without the password", visit -> visit.withoutPassword().delete(present.deletionCode()));
        return attempts;
    }

    private List<String> factors() {
        return tables.column(
                "SELECT row(id, label, status, encode(sealed_secret, 'hex'), activated_at)::text FROM authenticator"
                        + " WHERE citizen_id = ? ORDER BY id",
                anna.citizen());
    }
}

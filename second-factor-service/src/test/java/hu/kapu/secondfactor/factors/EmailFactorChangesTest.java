package hu.kapu.secondfactor.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.ServiceTables;
import hu.kapu.secondfactor.Visit;
import hu.kapu.secondfactor.Visit.Kept;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen with an app and with codes by e-mail: both are factors, treated alike. */
@QuarkusTest
class EmailFactorChangesTest {
    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    private Visit anna;
    private Kept app;
    private UUID email;

    @BeforeEach
    void both_methods() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Visit.ofNewCitizen(clock);
        app = anna.enrol();
        email = UUID.randomUUID();
        tables.change(
                "INSERT INTO email_factor (id, citizen_id, status, activated_at, activated_in, enrolled_as)"
                        + " VALUES (?, ?, 'active', ?, ?, 'additional')",
                email,
                anna.citizen(),
                clock.instant().atOffset(ZoneOffset.UTC),
                UUID.randomUUID());
    }

    @Test
    void the_deletion_code_ends_both() {
        anna.again()
                .delete(app.deletionCode())
                .then()
                .statusCode(200)
                .body("ended", hasSize(2))
                .body("ended.method", hasItem("email-code"));
        anna.again().state().then().body("hasSecondFactor", equalTo(false)).body("emailCode", nullValue());
    }

    @Test
    void codes_by_email_stand_in_the_way_of_the_password_alone() {
        anna.again()
                .prove(app.app())
                .inactivate(app.id())
                .then()
                .statusCode(200)
                .body("remaining", equalTo(1));

        anna.again().start().then().statusCode(403).body("code", equalTo("second-factor-present"));
        proved(anna.again()).start().then().statusCode(201).body("kind", equalTo("additional"));
    }

    @Test
    void codes_by_email_are_switched_off_and_on_by_the_app() {
        Visit visit = anna.again().prove(app.app());
        visit.inactivate(email.toString()).then().statusCode(200).body("remaining", equalTo(1));
        visit.state().then().body("emailCode.status", equalTo("inactive"));
        anna.again().reactivate(email.toString()).then().statusCode(403);

        visit.reactivate(email.toString()).then().statusCode(200);
        visit.state().then().body("emailCode.status", equalTo("active"));
        visit.rename(email.toString(), "Posta").then().statusCode(404);
    }

    @Test
    void after_a_reset_a_mailed_code_proves_no_change() {
        Instant until = clock.instant().plusSeconds(60);
        Visit visit = proved(anna.again()).restrictedUntil(until);

        for (Response answer : new Response[] {
            visit.start(),
            visit.start(Map.of("replaces", app.id())),
            visit.start(Map.of("purpose", "deletion-code")),
            visit.inactivate(app.id()),
            visit.rename(app.id(), "Az enyém"),
            visit.restore(clock.instant().plusSeconds(1))
        }) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.<String>path("code")).isEqualTo("recently-reset");
        }
        visit.restrictedUntil(clock.instant())
                .rename(app.id(), "Az enyém")
                .then()
                .statusCode(200);
    }

    /** As if a mailed code had just been accepted. */
    private Visit proved(Visit visit) {
        tables.change(
                "INSERT INTO transaction_attempts (transaction_id, citizen_id, attempts, started_at, proved_method,"
                        + " proved_factor, proved_at) VALUES (?, ?, 0, ?, 'email-code', ?, ?)",
                visit.transaction(),
                visit.citizen(),
                clock.instant().atOffset(ZoneOffset.UTC),
                email,
                clock.instant().atOffset(ZoneOffset.UTC));
        return visit;
    }
}

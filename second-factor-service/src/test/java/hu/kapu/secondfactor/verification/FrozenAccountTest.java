package hu.kapu.secondfactor.verification;

import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.EmailCitizen;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.Mailbox;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only factors from before the notice count for an account that is frozen because of it, ended ones too for a while. */
@QuarkusTest
class FrozenAccountTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    private Gateway anna;
    private AuthenticatorApp app;

    @BeforeEach
    void enrolled_an_hour_ago() {
        clock.set(START);
        anna = Gateway.forNewCitizen(clock);
        app = anna.enrol();
        clock.advance(Duration.ofHours(1));
        anna = anna.inNewTransaction();
    }

    @Test
    void a_factor_from_before_counts() {
        verify(START.plusSeconds(1)).then().statusCode(200).body("activatedAt", equalTo(START.toString()));
    }

    @Test
    void one_from_after_does_not() {
        verify(START).then().statusCode(409).body("code", equalTo("no-second-factor"));
        anna.verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    @Test
    void an_ended_one_counts_while_it_can_be_restored() {
        tables.change("""
                UPDATE authenticator SET status = 'ended', ended_at = activated_at, recoverable_until = cast(? AS timestamptz)
                 WHERE citizen_id = ?""", clock.instant().plusSeconds(1).toString(), anna.citizen());

        anna.verify(app.codeAt(clock.instant())).then().statusCode(409).body("code", equalTo("no-second-factor"));
        verify(START.plusSeconds(1)).then().statusCode(200);
        clock.advance(Duration.ofSeconds(30));
        verify(START.plusSeconds(1)).then().statusCode(409);
    }

    @Test
    void one_that_was_switched_off_lately_counts() {
        tables.change("""
                UPDATE authenticator SET status = 'inactive', inactive_since = cast(? AS timestamptz)
                 WHERE citizen_id = ?""", clock.instant().toString(), anna.citizen());

        anna.verify(app.codeAt(clock.instant())).then().statusCode(409);
        verify(START.plusSeconds(1)).then().statusCode(200);
    }

    @Test
    void a_locked_one_stays_locked() {
        for (int i = 0; i < 10; i++) {
            anna.inNewTransaction()
                    .verify(app.wrongCodeAt(clock.instant()))
                    .then()
                    .statusCode(422);
        }
        verify(START.plusSeconds(1)).then().statusCode(429).body("code", equalTo("factor-locked"));
    }

    @Test
    void codes_by_email_from_before_count() {
        Gateway bela = EmailCitizen.make(clock, tables);
        Instant notice = clock.instant().minusSeconds(60);
        bela.requestCodeOlderThan(notice.minus(Duration.ofHours(2)))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-email-code"));
        bela.requestCodeOlderThan(notice).then().statusCode(200);
        String code = mailbox.of(bela.citizen(), 1).getFirst().code();

        bela.verifyOlderThan(notice, "email-code", code)
                .then()
                .statusCode(200)
                .body("activatedAt", equalTo(START.toString()));
    }

    /** Who reads the mailbox has the notices: with those and an old mailbox code the account would be theirs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'ended', ended_at = activated_at, recoverable_until = cast(? AS timestamptz)",
                "status = 'inactive', inactive_since = cast(? AS timestamptz)"
            })
    void codes_by_email_that_were_ended_or_switched_off_do_not_count(String change) {
        Gateway bela = EmailCitizen.make(clock, tables);
        tables.change(
                "UPDATE email_factor SET " + change + " WHERE citizen_id = ?",
                clock.instant().plus(Duration.ofHours(1)).toString(),
                bela.citizen());

        bela.requestCodeOlderThan(clock.instant().minusSeconds(60))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-email-code"));
    }

    private Response verify(Instant olderThan) {
        return anna.inNewTransaction().verifyOlderThan(olderThan, "totp", app.codeAt(clock.instant()));
    }
}

package hu.kapu.secondfactor.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.Mailbox;
import hu.kapu.secondfactor.Mailbox.Mail;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailEnrolmentTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    private Gateway anna;

    @BeforeEach
    void a_new_citizen_in_the_morning() {
        clock.set(START);
        anna = Gateway.forNewCitizen(clock);
    }

    @Test
    void a_code_in_the_mail_a_deletion_code_and_codes_by_email_are_active() {
        String enrolment = start();
        Response sent = anna.requestEnrolmentCode(enrolment);
        sent.then()
                .statusCode(200)
                .body("stage", equalTo("confirm-address"))
                .body("challenge.number", equalTo(1))
                .body("challenge.attemptsLeft", equalTo(5));
        Mail mail = mailbox.of(anna.citizen(), 1).getFirst();
        assertThat(mail.template()).isEqualTo("enrolment-code");
        assertThat(mail.parameters())
                .containsEntry("checkWord", sent.path("challenge.checkWord"))
                .containsEntry("number", "1");
        anna.confirm(enrolment, mail.code())
                .then()
                .statusCode(200)
                .body("stage", equalTo("deletion-code"))
                .body("deletionCode", matchesPattern("[0-9A-Z-]{23}"));
        anna.state().then().body("hasSecondFactor", equalTo(false)).body("emailCode", nullValue());

        anna.complete(enrolment)
                .then()
                .statusCode(200)
                .body("authenticatorId", equalTo(enrolment))
                .body("method", equalTo("email-code"))
                .body("kind", equalTo("first"));
        anna.state()
                .then()
                .body("hasSecondFactor", equalTo(true))
                .body("emailCode.id", equalTo(enrolment))
                .body("emailCode.status", equalTo("active"))
                .body("deletionCode.issuedAt", notNullValue());
        Mail letter = mailbox.of(anna.citizen(), 2).getLast();
        assertThat(letter.template()).isEqualTo("second-factor-active");
        assertThat(letter.parameters()).isEqualTo(Map.of("method", "email-code", "at", "2025-01-16T08:00:05Z"));
        anna.requestCode().then().statusCode(200);
    }

    @Test
    void a_reloaded_page_shows_the_mail_that_is_on_its_way() {
        String enrolment = start();
        anna.requestEnrolmentCode(enrolment).then().statusCode(200);

        anna.read(enrolment)
                .then()
                .statusCode(200)
                .body("stage", equalTo("confirm-address"))
                .body("challenge.number", equalTo(1))
                .body("challenge.sendAgainAt", equalTo("2025-01-16T08:01:05Z"));
    }

    @Test
    void a_second_mail_waits_a_minute_even_in_another_enrolment() {
        UUID attempt = UUID.randomUUID();
        String enrolment = start();
        anna.requestEnrolmentCode(enrolment, attempt, true).then().statusCode(200);
        anna.requestEnrolmentCode(enrolment, attempt, true)
                .then()
                .statusCode(200)
                .body("challenge.number", equalTo(1));

        anna.requestEnrolmentCode(enrolment)
                .then()
                .statusCode(429)
                .body("code", equalTo("mail-too-soon"))
                .body("retryAt", equalTo("2025-01-16T08:01:05Z"));
        anna.requestEnrolmentCode(start()).then().statusCode(429);
    }

    @Test
    void a_code_confirms_only_the_enrolment_it_was_mailed_for() {
        String first = start();
        anna.requestEnrolmentCode(first).then().statusCode(200);
        String code = mailbox.of(anna.citizen(), 1).getFirst().code();
        String second = start();

        anna.confirm(second, code).then().statusCode(409).body("code", equalTo("no-code-sent"));
        anna.confirm(first, code).then().statusCode(404);
        anna.verifyMailed(code).then().statusCode(409).body("code", equalTo("no-email-code"));
    }

    @Test
    void five_wrong_codes_spend_a_mail_and_ten_an_hour() {
        String enrolment = start();
        anna.requestEnrolmentCode(enrolment).then().statusCode(200);
        wrong(enrolment, 5);
        anna.confirm(enrolment, mailbox.of(anna.citizen(), 1).getFirst().code())
                .then()
                .statusCode(429)
                .body("code", equalTo("challenge-spent"));
        clock.advance(Duration.ofMinutes(1));
        anna.requestEnrolmentCode(enrolment).then().statusCode(200).body("challenge.number", equalTo(2));
        wrong(enrolment, 5);

        Gateway later = anna.inNewTransaction();
        clock.advance(Duration.ofMinutes(1));
        String another = later.startEmail().path("id");
        later.requestEnrolmentCode(another).then().statusCode(200);
        String code = mailbox.of(anna.citizen(), 3).getLast().code();
        later.confirm(another, code)
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"))
                .body("retryAt", equalTo("2025-01-16T09:00:05Z"));
    }

    @Test
    void the_mail_may_take_longer_than_the_password_counts_for_asking() {
        String enrolment = start();
        anna.requestEnrolmentCode(enrolment).then().statusCode(200);
        String code = mailbox.of(anna.citizen(), 1).getFirst().code();
        clock.advance(Duration.ofMinutes(15));

        anna.requestEnrolmentCode(enrolment).then().statusCode(403).body("code", equalTo("password-proof-missing"));
        anna.confirm(enrolment, code).then().statusCode(200);
    }

    @Test
    void a_confirmed_enrolment_takes_no_further_code() {
        String enrolment = confirmed(anna);

        anna.requestEnrolmentCode(enrolment).then().statusCode(409).body("code", equalTo("enrolment-confirmed"));
        anna.confirm(enrolment, "123456").then().statusCode(409).body("code", equalTo("enrolment-confirmed"));
    }

    @Test
    void an_enrolment_of_an_app_gets_no_mail() {
        String enrolment = anna.start().path("id");

        anna.requestEnrolmentCode(enrolment).then().statusCode(404).body("code", equalTo("enrolment-unknown"));
    }

    @Test
    void beside_an_app_the_deletion_code_stays_and_there_is_one_such_factor() {
        AuthenticatorApp app = anna.enrol();
        String issuedAt = anna.state().path("deletionCode.issuedAt");
        clock.advance(Duration.ofMinutes(1));
        anna.inNewTransaction().startEmail().then().statusCode(403).body("code", equalTo("second-factor-present"));
        anna = anna.inNewTransaction();
        anna.verify(app.codeAt(clock.instant())).then().statusCode(200);
        String enrolment = start();
        anna.requestEnrolmentCode(enrolment).then().statusCode(200);
        anna.confirm(enrolment, mailbox.of(anna.citizen(), 2).getLast().code())
                .then()
                .statusCode(200)
                .body("stage", equalTo("confirmed"));

        for (int i = 0; i < 3; i++) {
            anna.complete(enrolment)
                    .then()
                    .statusCode(200)
                    .body("method", equalTo("email-code"))
                    .body("kind", equalTo("additional"));
        }
        anna.state()
                .then()
                .body("emailCode.status", equalTo("active"))
                .body("authenticators[0].status", equalTo("active"))
                .body("deletionCode.issuedAt", equalTo(issuedAt));
        assertThat(mailbox.of(anna.citizen(), 3).getLast().template()).isEqualTo("factor-added");
        anna.startEmail().then().statusCode(409).body("code", equalTo("email-code-present"));
    }

    @Test
    void one_that_was_switched_off_gives_way_to_the_new_one() {
        String first = confirmed(anna);
        anna.complete(first).then().statusCode(200);
        tables.change("""
                UPDATE email_factor SET status = 'inactive', inactive_since = activated_at WHERE citizen_id = ?""", anna.citizen());
        tables.change("""
                UPDATE factor_owner SET last_ended_by = 'citizen', last_ended_at = first_activated_at
                 WHERE citizen_id = ?""", anna.citizen());
        clock.advance(Duration.ofMinutes(2));
        anna = anna.inNewTransaction();
        String second = start();
        anna.requestEnrolmentCode(second).then().statusCode(200);
        anna.confirm(second, mailbox.of(anna.citizen(), 3).getLast().code())
                .then()
                .statusCode(200);
        anna.complete(second).then().statusCode(200);

        anna.state().then().body("emailCode.id", equalTo(second)).body("emailCode.status", equalTo("active"));
    }

    private String start() {
        Response started = anna.startEmail();
        started.then()
                .statusCode(201)
                .body("stage", equalTo("confirm-address"))
                .body("method", equalTo("email-code"))
                .body("challenge", nullValue());
        return started.path("id");
    }

    private String confirmed(Gateway citizen) {
        String enrolment = start();
        citizen.requestEnrolmentCode(enrolment).then().statusCode(200);
        citizen.confirm(enrolment, mailbox.of(citizen.citizen(), 1).getFirst().code())
                .then()
                .statusCode(200);
        return enrolment;
    }

    private void wrong(String enrolment, int times) {
        int mails = tables.count("email_challenge", anna.citizen());
        boolean taken = mailbox.of(anna.citizen(), mails).stream()
                .anyMatch(mail -> mail.code().equals("111111"));
        for (int i = 0; i < times; i++) {
            anna.confirm(enrolment, taken ? "222222" : "111111").then().statusCode(422);
        }
    }
}

package hu.kapu.secondfactor.emailcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.EmailCitizen;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.Mailbox;
import hu.kapu.secondfactor.Mailbox.Mail;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailCodeBudgetTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    @Inject
    EmailCodeRetention retention;

    private Gateway anna;

    @BeforeEach
    void a_citizen_with_codes_by_email() {
        clock.set(START);
        anna = EmailCitizen.make(clock, tables);
    }

    @Test
    void a_second_mail_waits_a_minute_in_whatever_sign_in_it_is_asked_for() {
        anna.requestCode().then().statusCode(200);

        anna.inNewTransaction()
                .requestCode()
                .then()
                .statusCode(429)
                .body("code", equalTo("mail-too-soon"))
                .body("retryAt", equalTo("2025-01-16T08:01:05Z"));
        clock.advance(Duration.ofSeconds(59));
        anna.requestCode().then().statusCode(429);
        clock.advance(Duration.ofSeconds(1));
        anna.requestCode().then().statusCode(200);
    }

    @Test
    void an_hour_has_five_mails() {
        for (int i = 0; i < 4; i++) {
            anna.requestCode().then().statusCode(200);
            clock.advance(Duration.ofMinutes(2));
        }
        anna.requestCode().then().statusCode(200).body("sendAgainAt", equalTo("2025-01-16T09:00:05Z"));
        clock.advance(Duration.ofMinutes(2));
        anna.inNewTransaction().requestCode().then().statusCode(429).body("retryAt", equalTo("2025-01-16T09:00:05Z"));

        clock.set(Instant.parse("2025-01-16T09:00:05Z"));
        anna.inNewTransaction().requestCode().then().statusCode(200);
        clock.advance(Duration.ofSeconds(60));
        anna.inNewTransaction().requestCode().then().statusCode(429);
    }

    @Test
    void a_stranger_at_an_unknown_device_does_not_use_up_the_owners_mails() {
        anna.requestCode(UUID.randomUUID(), false).then().statusCode(200);
        anna.requestCode(UUID.randomUUID(), false).then().statusCode(429);

        anna.inNewTransaction().requestCode(UUID.randomUUID(), true).then().statusCode(200);
    }

    @Test
    void ten_wrong_codes_in_an_hour_lock_the_factor_whatever_mail_they_were_typed_for() {
        wrong(5);
        clock.advance(Duration.ofMinutes(1));
        wrong(5);
        String unlocked = "2025-01-16T09:00:05Z";

        anna.verifyMailed("111111")
                .then()
                .statusCode(429)
                .body("code", equalTo("factor-locked"))
                .body("retryAt", equalTo(unlocked));
        clock.advance(Duration.ofMinutes(1));
        anna.inNewTransaction().requestCode().then().statusCode(429).body("code", equalTo("factor-locked"));
        anna.state()
                .then()
                .body("emailCode.status", equalTo("locked"))
                .body("emailCode.lockedUntil", equalTo(unlocked));
        clock.set(Instant.parse(unlocked));
        anna.inNewTransaction().requestCode().then().statusCode(200).body("attemptsLeft", equalTo(5));
    }

    @Test
    void wrong_codes_of_mails_leave_the_transactions_app_codes_alone() {
        wrong(5);

        assertThat(tables.column("SELECT attempts FROM transaction_attempts WHERE citizen_id = ?", anna.citizen()))
                .containsExactly("0");
    }

    @Test
    void the_third_wrong_code_brings_a_warning_and_the_hundredth_ends_it() {
        wrong(3);
        assertThat(mailbox.of(anna.citizen(), 2))
                .extracting(Mail::template)
                .containsExactly("sign-in-code", "wrong-code-warning");
        tables.change("UPDATE email_factor SET failures_in_row = 99 WHERE citizen_id = ?", anna.citizen());

        anna.verifyMailed(wrongCode()).then().statusCode(422).body("attemptsLeft", equalTo(0));
        assertThat(mailbox.of(anna.citizen(), 3).getLast()).satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("factor-disabled");
            assertThat(mail.parameters())
                    .containsEntry("method", "email-code")
                    .containsEntry("at", "2025-01-16T08:00:05Z");
        });
        clock.advance(Duration.ofDays(30));
        anna.inNewTransaction().requestCode().then().statusCode(409).body("code", equalTo("factor-disabled"));
        anna.state().then().body("emailCode.status", equalTo("disabled")).body("hasSecondFactor", equalTo(true));
    }

    @Test
    void a_success_clears_the_failures() {
        wrong(4);
        anna.verifyMailed(mailbox.of(anna.citizen(), 1).getFirst().code())
                .then()
                .statusCode(200);

        assertThat(tables.column("SELECT failures_in_row FROM email_factor WHERE citizen_id = ?", anna.citizen()))
                .containsExactly("0");
    }

    @Test
    void codes_and_budgets_are_gone_after_a_day() {
        anna.requestCode().then().statusCode(200);
        clock.advance(Duration.ofHours(25));

        retention.deleteOld().await().atMost(Duration.ofSeconds(10));
        assertThat(tables.count("email_challenge", anna.citizen())).isZero();
        assertThat(tables.count("mail_budget", anna.citizen())).isZero();
    }

    private void wrong(int times) {
        anna.requestCode().then().statusCode(200);
        String wrong = wrongCode();
        for (int i = 0; i < times; i++) {
            anna.verifyMailed(wrong).then().statusCode(422);
        }
    }

    /** One that no mail of this citizen carries. */
    private String wrongCode() {
        int mails = tables.count("email_challenge", anna.citizen());
        var codes = mailbox.of(anna.citizen(), mails).stream().map(Mail::code).toList();
        return codes.contains("111111") ? "222222" : "111111";
    }
}

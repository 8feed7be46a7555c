package hu.kapu.secondfactor.emailcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.secondfactor.EmailCitizen;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.Mailbox;
import hu.kapu.secondfactor.Mailbox.Mail;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailCodeTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    private Gateway anna;

    @BeforeEach
    void a_citizen_with_codes_by_email() {
        clock.set(START);
        anna = EmailCitizen.make(clock, tables);
    }

    @Test
    void a_code_is_mailed_with_the_check_word_of_the_page_and_opens() {
        Response challenge = anna.requestCode();
        challenge
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("requestedAt", equalTo("2025-01-16T08:00:05Z"))
                .body("sendAgainAt", equalTo("2025-01-16T08:01:05Z"))
                .body("sentAt", nullValue())
                .body("attemptsLeft", equalTo(5));
        Mail mail = mailbox.of(anna.citizen(), 1).getFirst();
        assertThat(mail.template()).isEqualTo("sign-in-code");
        assertThat(mail.messageId()).hasToString(challenge.path("messageId"));
        assertThat(mail.expiresAt()).isEqualTo("2025-01-16T08:10:05Z");
        assertThat(mail.parameters())
                .containsEntry("checkWord", challenge.path("checkWord"))
                .containsEntry("number", "1")
                .containsEntry("portal", "Tárhely");

        clock.advance(Duration.ofMinutes(1));
        assertThat(mail.parameters().get("code")).matches("[0-9]{3} [0-9]{3}");
        anna.verifyMailed(mail.parameters().getOrDefault("code", ""))
                .then()
                .statusCode(200)
                .body("method", equalTo("email-code"))
                .body("at", equalTo("2025-01-16T08:01:05Z"))
                .body("activatedAt", equalTo("2025-01-16T07:00:05Z"));
        anna.state()
                .then()
                .body("hasSecondFactor", equalTo(true))
                .body("mayRequestWithPasswordAlone", equalTo(false))
                .body("emailCode.status", equalTo("active"))
                .body("emailCode.lastUsedAt", equalTo("2025-01-16T08:01:05Z"));
    }

    @Test
    void a_code_opens_once() {
        String code = newCode(1);
        anna.verifyMailed(code).then().statusCode(200);

        anna.verifyMailed(code).then().statusCode(409).body("code", equalTo("code-already-used"));
        anna.verifyMailed(otherThan(code)).then().statusCode(409).body("code", equalTo("no-code-sent"));
    }

    @Test
    void only_the_newest_code_counts_and_an_older_one_is_told_so_at_no_cost() {
        String first = newCode(1);
        clock.advance(Duration.ofSeconds(60));
        String second = newCode(2);

        for (int i = 0; i < 7; i++) {
            anna.verifyMailed(first)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("code-superseded"))
                    .body("number", equalTo(1))
                    .body("newest", equalTo(2));
        }
        anna.newestCode().then().body("number", equalTo(2)).body("attemptsLeft", equalTo(5));
        anna.verifyMailed(second).then().statusCode(200);
    }

    @Test
    void a_code_of_one_sign_in_is_worth_nothing_in_another() {
        String code = newCode(1);
        Gateway other = anna.inNewTransaction();
        other.verifyMailed(code).then().statusCode(409).body("code", equalTo("no-code-sent"));
        clock.advance(Duration.ofSeconds(60));
        other.requestCode().then().statusCode(200).body("number", equalTo(1));
        String others = mailbox.of(anna.citizen(), 2).getLast().code();

        other.verifyMailed(code).then().statusCode(422).body("code", equalTo("code-wrong"));
        anna.verifyMailed(others).then().statusCode(422);
        other.verifyMailed(others).then().statusCode(200);
    }

    @Test
    void a_stored_code_moved_to_another_row_opens_nothing() {
        Gateway bela = EmailCitizen.make(clock, tables);
        String code = newCode(1);
        bela.requestCode().then().statusCode(200);
        tables.change("""
                UPDATE email_challenge b SET code_mac = a.code_mac
                  FROM email_challenge a WHERE a.citizen_id = ? AND b.citizen_id = ?""", anna.citizen(), bela.citizen());

        bela.verifyMailed(code).then().statusCode(422).body("code", equalTo("code-wrong"));
    }

    @Test
    void after_five_wrong_ones_a_new_code_is_needed_and_the_transaction_goes_on() {
        String code = newCode(1);
        for (int left = 4; left >= 0; left--) {
            anna.verifyMailed(otherThan(code))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("code-wrong"))
                    .body("attemptsLeft", equalTo(left));
        }
        anna.verifyMailed(code).then().statusCode(429).body("code", equalTo("challenge-spent"));

        clock.advance(Duration.ofSeconds(60));
        anna.verifyMailed(newCode(2, 3)).then().statusCode(200);
    }

    @Test
    void a_code_counts_ten_minutes_from_the_moment_the_mail_server_took_it() {
        String code = newCode(1);
        Instant sent = START.plus(Duration.ofMinutes(4));
        clock.set(sent);
        mailbox.tellSent(anna, mailbox.of(anna.citizen(), 1).getFirst(), sent);
        Waiting.until(
                "the page to know",
                Duration.ofSeconds(20),
                () -> anna.newestCode().path("sentAt") != null);

        anna.newestCode()
                .then()
                .body("sentAt", equalTo("2025-01-16T08:04:05Z"))
                .body("validUntil", equalTo("2025-01-16T08:14:05Z"));
        clock.set(sent.plus(Duration.ofMinutes(10)));
        anna.verifyMailed(code).then().statusCode(410).body("code", equalTo("code-expired"));
        clock.set(sent.plus(Duration.ofMinutes(10)).minusMillis(1));
        anna.verifyMailed(code).then().statusCode(200);
    }

    @Test
    void until_that_is_known_it_counts_as_long_as_it_could_at_most() {
        String code = newCode(1);
        anna.newestCode().then().body("validUntil", equalTo("2025-01-16T08:20:05Z"));
        clock.set(START.plus(Duration.ofMinutes(20)));
        anna.verifyMailed(code).then().statusCode(410);
        clock.set(START.plus(Duration.ofMinutes(20)).minusMillis(1));
        anna.verifyMailed(code).then().statusCode(200);
    }

    @Test
    void an_unreadable_record_holds_up_nobody() {
        anna.requestCode().then().statusCode(200);
        mailbox.send(anna.citizen().toString(), "not an event");
        mailbox.tellSent(anna, mailbox.of(anna.citizen(), 1).getFirst(), START);

        Waiting.until(
                "the page to know",
                Duration.ofSeconds(20),
                () -> anna.newestCode().path("sentAt") != null);
    }

    @Test
    void a_repeated_request_gets_its_first_answer_and_sends_nothing() {
        UUID attempt = UUID.randomUUID();
        Response first = anna.requestCode(attempt, true);
        clock.advance(Duration.ofSeconds(90));

        anna.requestCode(attempt, true).then().statusCode(200).body("messageId", equalTo(first.path("messageId")));
        anna.requestCode().then().statusCode(200);
        assertThat(mailbox.of(anna.citizen(), 2)).hasSize(2);
    }

    @Test
    void a_repeated_attempt_gets_its_first_answer() {
        UUID attempt = UUID.randomUUID();
        String code = newCode(1);

        anna.verifyMailed(code, attempt).then().statusCode(200);
        anna.verifyMailed(code, attempt).then().statusCode(200);
    }

    @Test
    void without_password_or_factor_nothing_is_sent() {
        anna.withoutPassword().requestCode().then().statusCode(403).body("code", equalTo("password-proof-missing"));
        Gateway.forNewCitizen(clock).requestCode().then().statusCode(409).body("code", equalTo("no-email-code"));
        anna.newestCode().then().statusCode(404).body("code", equalTo("challenge-unknown"));
        anna.verifyMailed("123456").then().statusCode(409).body("code", equalTo("no-code-sent"));
        Gateway.forNewCitizen(clock)
                .verifyMailed("123456")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-email-code"));
    }

    private String newCode(int number) {
        return newCode(number, number);
    }

    /** {@code mails} are how many there are afterwards. */
    private String newCode(int number, int mails) {
        anna.requestCode().then().statusCode(200).body("number", equalTo(number));
        return mailbox.of(anna.citizen(), mails).getLast().code();
    }

    private static String otherThan(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}

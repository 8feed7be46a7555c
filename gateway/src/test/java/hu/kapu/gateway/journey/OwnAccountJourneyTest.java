package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Password, address, data and closing. */
@QuarkusTest
class OwnAccountJourneyTest extends JourneyTest {
    private static final String NEW_PASSWORD = "four words nobody guesses";

    @Test
    void a_new_password_ends_the_other_sessions_and_makes_this_browser_known_anew() {
        String userName = citizenWithApp();
        Browser elsewhere = signedInAtAccount(userName);
        Browser here = browser();
        here.open("/ugyfelkapu/belepes");
        givePassword(here, userName);
        here.submit("code", SecondFactorStandIn.NEXT);

        here.open("/ugyfelkapu/jelszo");
        HttpResponse<String> done = here.submit("password", PASSWORD, "newPassword", NEW_PASSWORD);

        assertThat(done.body()).contains("Megváltozott a jelszava");
        assertThat(here.cookies()).containsEntry("__Host-kapu-device", "device-anew");
        assertThat(here.open("/ugyfelkapu").body()).contains("Kovács Anna");
        assertThat(elsewhere.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    @Test
    void a_password_that_cannot_be_taken_is_refused_with_the_reason() {
        Browser browser = signedInAtAccount(citizenWithApp());
        browser.open("/ugyfelkapu/jelszo");

        assertThat(browser.submit("newPassword", NEW_PASSWORD).body()).contains("Írja be a jelszavát");
        assertThat(browser.submit("password", "wrong", "newPassword", NEW_PASSWORD)
                        .body())
                .contains("Ez a jelszó nem jó");
        assertThat(browser.submit("password", PASSWORD, "newPassword", "short").body())
                .contains("túl rövid");
        identity.goDown();
        assertThat(browser.submit("password", PASSWORD, "newPassword", NEW_PASSWORD)
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void a_change_whose_answer_was_lost_is_told_to_whoever_sends_it_again() {
        Browser browser = signedInAtAccount(citizenWithApp());
        browser.open("/ugyfelkapu/jelszo");
        Browser again = browser.copy();
        identity.loseAnswers(2);

        HttpResponse<String> unanswered = browser.submit("password", PASSWORD, "newPassword", NEW_PASSWORD);
        HttpResponse<String> done = again.submit("password", PASSWORD, "newPassword", NEW_PASSWORD);

        assertThat(unanswered.statusCode()).isEqualTo(503);
        assertThat(done.body()).contains("Megváltozott a jelszava");
    }

    @Test
    void another_address_takes_both_proofs_and_the_code_that_was_sent_to_it() {
        Browser browser = signedInAtAccount(citizenWithApp());

        HttpResponse<String> form = openProved(browser, "/ugyfelkapu/email");
        HttpResponse<String> code = browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu");
        HttpResponse<String> wrong = browser.submitTo("/ugyfelkapu/email/kod", "code", "111111");
        HttpResponse<String> done = browser.submitTo("/ugyfelkapu/email/kod", "code", AccountStandIn.ADDRESS_CODE);

        assertThat(form.body()).contains("a•••••@p•••.hu");
        assertThat(code.body()).contains("u•••@m•••.hu");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ez a kód nem jó", "négyszer");
        assertThat(done.body()).contains("Kész, erre a címre írunk ezután");
    }

    @Test
    void a_code_before_the_address_and_a_second_mail_at_once_lead_nowhere() {
        Browser browser = signedInAtAccount(citizenWithApp());
        openProved(browser, "/ugyfelkapu/email");

        browser.submitTo("/ugyfelkapu/email/kod", "code", AccountStandIn.ADDRESS_CODE);
        assertThat(browser.path()).as("no change is under way").isEqualTo("/ugyfelkapu/email");
        assertThat(browser.submitTo("/ugyfelkapu/email", "email", "no address").body())
                .contains("Ez nem e-mail-cím");
        browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/email/kod");
        browser.open("/ugyfelkapu/email/uj");
        assertThat(browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu").statusCode())
                .isEqualTo(429);
        browser.open("/ugyfelkapu/email");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/email/kod");
        browser.submitTo("/ugyfelkapu/email/megsem");
        browser.open("/ugyfelkapu/email");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/email");
    }

    @Test
    void an_address_is_not_asked_for_without_both_proofs() {
        Browser browser = signedInAtAccount(citizenWithApp());

        browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu");

        assertThat(browser.path()).isEqualTo("/ugyfelkapu/megerosites");
    }

    @Test
    void after_a_reset_the_mailbox_does_not_change_the_address() {
        String userName = citizenWithApp();
        identity.accountOf(userName).recentlyReset();
        Browser browser = signedInAtAccount(userName);
        openProved(browser, "/ugyfelkapu/email");

        HttpResponse<String> refused = browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nemrég új jelszót állított be");
    }

    @Test
    void home_tells_what_one_should_know_and_leads_everywhere() {
        String userName = citizenWithApp();
        identity.accountOf(userName).unconfirmed();
        Browser browser = signedInAtAccount(userName);

        assertThat(browser.open("/ugyfelkapu").body())
                .contains("Erősítse meg az e-mail-címét", "/ugyfelkapu/tortenet", "/ugyfelkapu/munkamenetek")
                .contains("/ugyfelkapu/jelszo", "/ugyfelkapu/email", "/ugyfelkapu/adataim")
                .contains("/ugyfelkapu/megszuntetes", "/ugyfelkapu/nem-en-voltam");
        identity.goDown();
        assertThat(browser.open("/ugyfelkapu").body()).contains("Kovács Anna");
    }

    @Test
    void the_file_with_ones_data_holds_no_secret_and_takes_both_proofs() {
        Browser browser = signedInAtAccount(citizenWithApp());

        browser.open("/ugyfelkapu/adataim");
        browser.open("/ugyfelkapu/adataim/letoltes");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/megerosites");
        openProved(browser, "/ugyfelkapu/adataim/letoltes");
        HttpResponse<String> file = browser.open("/ugyfelkapu/adataim/letoltes");

        assertThat(file.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(file.body())
                .contains("\"userName\"", "\"anna (7F3K)\"", "\"openSessions\"")
                .doesNotContain("secret", "sealedRecipient");
    }

    @Test
    void closing_takes_both_proofs_and_a_tick_ends_the_rest_and_can_be_taken_back() {
        String userName = citizenWithApp();
        Browser browser = signedInAtAccount(userName);

        browser.open("/ugyfelkapu/megszuntetes");
        assertThat(browser.submit().body()).contains("Jelölje be a négyzetet");
        browser.submit("sure", "yes");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/megerosites");
        openProved(browser, "/ugyfelkapu/megszuntetes");
        browser.open("/ugyfelkapu/megszuntetes");
        HttpResponse<String> waiting = browser.submit("sure", "yes");

        assertThat(waiting.body()).contains("A fiókja ekkor szűnik meg: 2025. február 3. 11:00");
        assertThat(browser.open("/ugyfelkapu").body()).contains("Meggondoltam, maradjon meg");
        browser.submitTo("/ugyfelkapu/megszuntetes/vissza");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        assertThat(browser.open("/ugyfelkapu").body()).doesNotContain("Meggondoltam");
    }

    /** No listener runs in this test and no broker: what the gateway ends itself is ended at once. */
    @Test
    void without_kafka_a_closing_refuses_every_other_session() {
        String userName = citizenWithApp();
        Browser other = signedInAtAccount(userName);
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.NEXT);
        secondFactor.forgetCodes();
        browser.open("/ugyfelkapu/megszuntetes");
        openProved(browser, "/ugyfelkapu/megszuntetes");

        browser.submit("sure", "yes");

        assertThat(other.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    /** The event of the closing never comes; the session knows the time by itself. */
    @Test
    void without_kafka_a_closed_account_is_refused_from_the_moment_it_closes() {
        String userName = citizenWithApp();
        identity.accountOf(userName).closesWithin(Duration.ofMinutes(20));
        Browser browser = signedInAtAccount(userName);
        openProved(browser, "/ugyfelkapu/megszuntetes");
        browser.submit("sure", "yes");

        clock.advance(Duration.ofMinutes(19));
        assertThat(browser.open("/ugyfelkapu").body()).contains("Kovács Anna");
        clock.advance(Duration.ofMinutes(1));

        assertThat(browser.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
        browser.open("/ugyfelkapu/tortenet");
        assertThat(browser.path()).startsWith("/azonositas");
    }
}

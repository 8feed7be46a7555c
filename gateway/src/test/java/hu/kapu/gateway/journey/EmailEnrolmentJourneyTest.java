package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Journey 4: Ügyfélkapu+ with codes by e-mail, requested at both doors. */
@QuarkusTest
class EmailEnrolmentJourneyTest extends JourneyTest {
    private static final String HERE = "/azonositas/igenyles";
    private static final String ACCOUNT = "/ugyfelkapu/igenyles";

    @Test
    void at_a_portal_a_citizen_requests_codes_by_e_mail_and_goes_on_to_the_code() {
        String userName = identity.citizen(PASSWORD);
        Browser browser = atTheRequest(userName);

        HttpResponse<String> choice = browser.open(HERE + "?t=" + transaction(browser));
        HttpResponse<String> address = browser.submit("mod", "email-code");
        HttpResponse<String> send = browser.submit("eleri", "igen");
        HttpResponse<String> code = browser.submit("password", PASSWORD);
        browser.submit("code", EnrolmentStandIn.MAILED);
        assertThat(browser.path()).isEqualTo(HERE + "/torlokod");
        assertThat(secondFactor.mailedCodes().has(identity.idOf(userName))).isFalse();
        HttpResponse<String> done = browser.submit("kept", "yes");
        HttpResponse<String> next = browser.submitTo("/azonositas/kod-modja", "mod", "email-code");

        assertThat(choice.body()).contains("Hol szeretné megkapni a kódot?", "Belépés ide");
        assertThat(address.body()).contains("Eléri ezt a postafiókot?", "a•••••@p•••.hu");
        assertThat(send.body()).contains("Megerősítő kód küldése");
        assertThat(code.body()).contains(MailedCodes.CHECK_WORD, "data-mail-state");
        assertThat(done.body()).contains("Az Ügyfélkapu+ aktív", "e-mailben kapott kóddal");
        assertThat(next.body()).contains("Elküldtük a kódot ide: a•••••@p•••.hu");
        assertThat(secondFactor.mailedCodes().has(identity.idOf(userName))).isTrue();
    }

    @Test
    void at_the_account_site_too() {
        String userName = identity.citizen(PASSWORD);
        Browser browser = atTheCode(userName);

        browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.MAILED);
        HttpResponse<String> sheet = browser.open(ACCOUNT + "/torlokod/lap");
        browser.open(ACCOUNT + "/torlokod");
        browser.submitTo(ACCOUNT + "/torlokod", "kept", "yes");

        assertThat(sheet.body()).contains("7KQ2M");
        assertThat(browser.path()).isEqualTo(ACCOUNT + "/kesz");
        assertThat(secondFactor.mailedCodes().has(identity.idOf(userName))).isTrue();
    }

    @Test
    void whoever_does_not_reach_the_mailbox_is_led_to_the_app_or_a_registrar() {
        Browser browser = passwordAlone(identity.citizen(PASSWORD));
        browser.open(ACCOUNT + "/email");

        HttpResponse<String> unreachable = browser.submit("eleri", "nem");
        browser.submitTo(ACCOUNT, "mod", "totp");

        assertThat(unreachable.body()).contains("regisztrációs szervnél");
        assertThat(browser.path()).isEqualTo(ACCOUNT + "/qr");
    }

    @Test
    void before_the_day_codes_by_e_mail_are_neither_offered_nor_given() {
        clock.set(Instant.parse("2025-01-13T22:59:59Z"));
        Browser browser = passwordAlone(identity.citizen(PASSWORD));

        HttpResponse<String> offer = browser.open(ACCOUNT);
        HttpResponse<String> asked = browser.submitTo(ACCOUNT, "mod", "email-code");
        browser.open(ACCOUNT);
        browser.submitTo(ACCOUNT + "/email/kuldes", "password", PASSWORD);

        assertThat(offer.body()).doesNotContain("e-mailes kóddal");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(browser.path()).isEqualTo(ACCOUNT);

        clock.set(Instant.parse("2025-01-13T23:00:00Z"));
        assertThat(browser.open(ACCOUNT).body()).contains("e-mailes kóddal");
    }

    @Test
    void wrong_older_and_expired_codes_are_told_apart() {
        Browser browser = atTheCode(identity.citizen(PASSWORD));

        HttpResponse<String> wrong = browser.submitTo(ACCOUNT + "/email/kod", "code", "999999");
        HttpResponse<String> empty = browser.submitTo(ACCOUNT + "/email/kod", "code", "");
        HttpResponse<String> expired = browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.EXPIRED);
        browser.submitTo(ACCOUNT + "/email/ujra");
        HttpResponse<String> older = browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.MAILED);
        browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.MAILED_SECOND);

        assertThat(List.of(wrong.statusCode(), empty.statusCode(), expired.statusCode(), older.statusCode()))
                .containsOnly(422);
        assertThat(wrong.body()).contains("Ez a kód nem jó", "négyszer");
        assertThat(older.body()).contains("legutóbb küldött");
        assertThat(browser.path()).isEqualTo(ACCOUNT + "/torlokod");
    }

    @Test
    void a_wrong_password_has_nothing_sent() {
        Browser browser = passwordAlone(identity.citizen(PASSWORD));
        browser.open(ACCOUNT + "/email/kuldes");
        int before = secondFactor.enrolments().mailsSent();

        HttpResponse<String> refused = browser.submit("password", "not my password");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(secondFactor.enrolments().mailsSent()).isEqualTo(before);
    }

    @Test
    void double_clicks_reloads_and_a_second_tab_have_one_mail_sent() {
        Browser browser = passwordAlone(identity.citizen(PASSWORD));
        browser.open(ACCOUNT + "/email/kuldes");
        int before = secondFactor.enrolments().mailsSent();

        List<CompletableFuture<HttpResponse<String>>> clicks = List.of(
                browser.copy().postAsync(ACCOUNT + "/email/kuldes", "password", PASSWORD),
                browser.copy().postAsync(ACCOUNT + "/email/kuldes", "password", PASSWORD));
        clicks.forEach(CompletableFuture::join);
        Browser tab = browser.copy();
        tab.open(ACCOUNT + "/email/kod");
        browser.open(ACCOUNT + "/qr");
        browser.submitTo(ACCOUNT + "/email/kuldes", "password", PASSWORD);

        assertThat(browser.path()).isEqualTo(ACCOUNT + "/email/kod");
        assertThat(secondFactor.enrolments().mailsSent()).isEqualTo(before + 1);
    }

    @Test
    void whoever_turns_to_the_app_meanwhile_spends_no_code_of_the_mail_in_the_other_tab() {
        Browser browser = atTheCode(identity.citizen(PASSWORD));
        Browser other = browser.copy();
        other.open(ACCOUNT + "/valasztas");
        other.submitTo(ACCOUNT, "mod", "totp");
        assertThat(other.path()).isEqualTo(ACCOUNT + "/qr");

        browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.MAILED);

        assertThat(browser.path()).isEqualTo(ACCOUNT + "/qr");
    }

    @Test
    void whoever_takes_longer_than_the_password_counts_gives_it_again_and_goes_on() {
        Browser browser = atTheCode(identity.citizen(PASSWORD));
        secondFactor.passwordsCountFor(Duration.ofMinutes(10), clock);
        clock.advance(Duration.ofMinutes(12));

        browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.MAILED);
        assertThat(browser.path()).isEqualTo(ACCOUNT + "/jelszo");
        browser.submit("password", PASSWORD);
        assertThat(browser.path()).isEqualTo(ACCOUNT + "/email/kod");
        browser.submitTo(ACCOUNT + "/email/kod", "code", EnrolmentStandIn.MAILED);

        assertThat(browser.path()).isEqualTo(ACCOUNT + "/torlokod");
    }

    @Test
    void the_pages_of_another_browsers_sign_in_are_refused() {
        Browser browser = atTheRequest(identity.citizen(PASSWORD));
        Browser stranger = browser();
        stranger.open("/ugyfelkapu/belepes");

        for (String page : List.of("/email", "/email/kuldes", "/email/kod", "/email/nem", "/valasztas", "/jelszo")) {
            assertThat(stranger.open(HERE + page + "?t=" + transaction(browser)).statusCode())
                    .as(page)
                    .isEqualTo(410);
        }
    }

    private Browser atTheRequest(String userName) {
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");
        givePassword(browser, userName);
        assertThat(browser.path()).isEqualTo("/azonositas/csak-jelszo");
        return browser;
    }

    private Browser atTheCode(String userName) {
        Browser browser = passwordAlone(userName);
        browser.open(ACCOUNT + "/email/kuldes");
        browser.submit("password", PASSWORD);
        assertThat(browser.path()).isEqualTo(ACCOUNT + "/email/kod");
        return browser;
    }

    private Browser passwordAlone(String userName) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        return browser;
    }

    private static String transaction(Browser browser) {
        return browser.query().replace("t=", "");
    }
}

package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Ügyfélkapu+ e-mailes kóddal": the mail goes by itself, once. */
@QuarkusTest
class EmailCodeJourneyTest extends JourneyTest {

    @Test
    void a_citizen_with_codes_by_e_mail_gets_back_to_the_portal() {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        String page =
                browser.open("/azonositas/kod?t=" + browser.hidden().get("t")).body();

        HttpResponse<String> landed =
                browser.submit("code", mailsTo(userName).getFirst().code());

        assertThat(page)
                .contains("a•••••@p•••.hu", MailedCodes.CHECK_WORD, "one-time-code", "\"/sugo/nem-jon-a-level\"");
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
        assertThat(browser.cookies()).containsKeys(SessionCookie.NAME, DeviceCookie.NAME);
    }

    @Test
    void the_mail_is_sent_once_whatever_is_reloaded_or_opened_again() {
        String userName = citizenWithEmailCode();
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "email-code");
        Browser second = browser.copy();
        String transaction = browser.hidden().get("t");

        browser.post("/azonositas/jelszo", "userName", userName, "password", PASSWORD);
        second.submit("userName", userName, "password", PASSWORD);
        second.open("/azonositas/kod?t=" + transaction);
        second.open("/azonositas/jelszo?t=" + transaction);
        second.open("/azonositas?t=" + transaction);
        second.open("/azonositas/kod-modja?t=" + transaction);
        second.post("/azonositas/jelszo", "userName", userName, "password", PASSWORD);

        assertThat(mailsTo(userName)).hasSize(1);
    }

    @Test
    void twenty_clicks_on_a_new_code_send_one() {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 20)
                .mapToObj(ignored -> browser.copy().postAsync("/azonositas/emailes-kod"))
                .toList();

        clicks.forEach(CompletableFuture::join);

        assertThat(mailsTo(userName)).hasSize(2);
    }

    @Test
    void the_code_of_an_earlier_mail_is_recognised_and_the_newest_gets_in() {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        HttpResponse<String> again = browser.submitTo("/azonositas/emailes-kod");
        List<MailedCodes.Mail> mails = mailsTo(userName);

        HttpResponse<String> former = browser.submit("code", mails.getFirst().code());
        HttpResponse<String> landed = browser.submit("code", mails.getLast().code());

        assertThat(again.body()).contains("2. kód");
        assertThat(former.statusCode()).isEqualTo(422);
        assertThat(former.body()).contains("korábbi, 1. levél kódja");
        assertThat(isBackAtPortal(landed)).isTrue();
    }

    @Test
    void a_mail_that_would_come_too_soon_is_not_sent_and_the_page_says_from_when() {
        String userName = citizenWithEmailCode();
        secondFactor.mailedCodes().tooSoonUntil(identity.idOf(userName), AFTER_SWITCH_OVER.plusSeconds(42));
        Browser browser = atEmailCodeStep(userName);
        String waiting =
                browser.open("/azonositas/kod?t=" + browser.hidden().get("t")).body();

        HttpResponse<String> early = browser.submitTo("/azonositas/emailes-kod");
        secondFactor.mailedCodes().soonEnough(identity.idOf(userName));
        HttpResponse<String> sent = browser.submitTo("/azonositas/emailes-kod");

        assertThat(waiting).contains("11:00:42");
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(sent.body()).contains(MailedCodes.CHECK_WORD);
        assertThat(mailsTo(userName)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 422, Írja be az e-mailben kapott kódot",
        "12345, 422, pontosan 6 számjegyből",
        "111111, 422, négyszer",
        "900001, 422, Ez a kód lejárt",
        "900002, 422, túl sokszor próbálta",
        "900005, 422, túl sokszor próbálta",
        "900003, 429, egy időre zároltuk",
        "900004, 409, letiltottuk"
    })
    void every_refusal_has_its_own_words_and_ends_nothing(String code, int status, String words) {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        String transaction = browser.hidden().get("t");

        HttpResponse<String> refused = browser.submit("code", code);
        browser.open("/azonositas/kod?t=" + transaction);
        HttpResponse<String> landed =
                browser.submit("code", mailsTo(userName).getFirst().code());

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(words);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void a_code_of_one_sign_in_is_worth_nothing_in_another() {
        String userName = citizenWithEmailCode();
        Browser first = atEmailCodeStep(userName);
        first.submitTo("/azonositas/emailes-kod");
        Browser second = atEmailCodeStep(userName);

        HttpResponse<String> foreign =
                second.submit("code", mailsTo(userName).get(1).code());

        assertThat(foreign.statusCode()).isEqualTo(422);
    }

    @Test
    void another_browser_sends_nothing_and_learns_nothing() {
        String userName = citizenWithEmailCode();
        Browser victim = atEmailCodeStep(userName);
        Browser thief = browser();
        comeFromPortal(thief);
        thief.hidden().put("t", victim.hidden().get("t"));

        assertThat(thief.post("/azonositas/emailes-kod").statusCode()).isEqualTo(410);
        assertThat(thief.post("/azonositas/kod-modja", "mod", "email-code").statusCode())
                .isEqualTo(410);
        assertThat(thief.open(progress(victim, mailsTo(userName).getFirst())).statusCode())
                .isEqualTo(410);
        assertThat(mailsTo(userName)).hasSize(1);
    }

    @Test
    void out_of_order_nothing_is_sent() {
        String userName = citizenWithEmailCode();
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "email-code");

        HttpResponse<String> early = browser.post("/azonositas/emailes-kod");
        HttpResponse<String> chosen = browser.post("/azonositas/kod-modja", "mod", "email-code");

        assertThat(location(early)).contains("/azonositas/jelszo");
        assertThat(location(chosen)).contains("/azonositas/jelszo");
        assertThat(mailsTo(userName)).isEmpty();
    }

    @Test
    void after_the_time_is_over_nothing_is_sent() {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        clock.advance(Duration.ofMinutes(31));

        assertThat(browser.post("/azonositas/emailes-kod").statusCode()).isEqualTo(410);
        assertThat(mailsTo(userName)).hasSize(1);
    }

    @Test
    void an_answer_lost_on_the_way_costs_one_more_click_and_no_second_mail() {
        String userName = citizenWithEmailCode();
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "email-code");
        givePassword(browser, userName);
        secondFactor.loseAnswers(2);

        HttpResponse<String> lost = browser.post(
                "/azonositas/kod", "code", mailsTo(userName).getFirst().code());
        HttpResponse<String> landed = browser.submitTo(
                "/azonositas/kod", "code", mailsTo(userName).getFirst().code());

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
        assertThat(mailsTo(userName)).hasSize(1);
    }

    @Test
    void a_portal_that_asks_for_more_does_not_offer_it_and_says_why() {
        Browser browser = browser();
        HttpResponse<String> choices =
                comeFromPortal(browser, "&acr_values=http%3A%2F%2Feidas.europa.eu%2FLoA%2Fsubstantial");

        HttpResponse<String> pressed = choose(browser, "email-code");

        assertThat(choices.body()).doesNotContain("value=\"email-code\"").contains("e-mailben kapott kód ide nem elég");
        assertThat(pressed.statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_pressed_the_button_of_the_app_but_has_only_e_mail_is_led_to_it() {
        String userName = citizenWithEmailCode();
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");

        HttpResponse<String> offered = givePassword(browser, userName);
        List<MailedCodes.Mail> before = mailsTo(userName);
        browser.submit("mod", "email-code");
        HttpResponse<String> landed =
                browser.submit("code", mailsTo(userName).getFirst().code());

        assertThat(offered.body()).contains("Önnek nincs hitelesítő alkalmazása");
        assertThat(before).isEmpty();
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void at_the_account_site_only_e_mail_needs_no_choice() {
        String userName = citizenWithEmailCode();
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");

        givePassword(browser, userName);
        HttpResponse<String> home =
                browser.submit("code", mailsTo(userName).getFirst().code());

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
    }

    @Test
    void at_the_account_site_a_citizen_with_both_chooses_and_may_choose_again() {
        String userName = citizenWithApp();
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");

        givePassword(browser, userName);
        String asked = browser.path();
        browser.submit("mod", "email-code");
        Browser mailTab = browser.copy();
        browser.open("/azonositas/kod-modja?t=" + browser.hidden().get("t"));
        HttpResponse<String> app = browser.submit("mod", "totp");
        mailTab.submit("code", mailsTo(userName).getFirst().code());

        assertThat(asked).isEqualTo("/azonositas/kod-modja");
        assertThat(app.body()).contains("hitelesítő alkalmazást", "Másik módot választok");
        assertThat(mailsTo(userName)).hasSize(1);
        assertThat(mailTab.path()).isEqualTo("/ugyfelkapu");
    }

    static String progress(Browser browser, MailedCodes.Mail mail) {
        return "/azonositas/emailes-kod/allapot?t=" + browser.hidden().get("t") + "&m=" + mail.messageId();
    }
}

package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journeys 8 and 8b: the deletion code ends the factors and nothing else. */
@QuarkusTest
class LostFactorJourneyTest extends JourneyTest {

    @Test
    void a_lost_phone_ends_the_factors_and_leads_to_a_new_request_with_the_portal_kept() {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);
        HttpResponse<String> page = lost(browser);

        HttpResponse<String> done =
                browser.submit("deletionCode", SecondFactorStandIn.DELETION_CODE.toLowerCase(Locale.ROOT));
        String donePath = browser.path();
        HttpResponse<String> request =
                browser.open("/azonositas/igenyles?t=" + browser.hidden().getOrDefault("t", transaction(done)));

        assertThat(page.body()).contains("Ami megszűnik", "anna (7F3K)", "Ami megmarad");
        assertThat(donePath).isEqualTo("/azonositas/elveszett/kesz");
        assertThat(done.body()).contains("A régi Ügyfélkapu+ megszűnt", "EESZT");
        assertThat(secondFactor.isActive(identity.idOf(userName))).isFalse();
        assertThat(request.statusCode()).isEqualTo(200);
        assertThat(request.body()).contains("EESZT");
    }

    @Test
    void a_lost_mailbox_ends_the_codes_by_e_mail() {
        String userName = citizenWithEmailCode();
        Browser browser = atEmailCodeStep(userName);
        HttpResponse<String> page = browser.open(
                "/azonositas/elveszett?mi=postafiok&t=" + browser.hidden().get("t"));

        HttpResponse<String> done = browser.submit("deletionCode", SecondFactorStandIn.DELETION_CODE);

        assertThat(page.body()).contains("Nem éri el az e-mail-címét?", "Az e-mailben küldött kódok");
        assertThat(done.body()).contains("A régi Ügyfélkapu+ megszűnt");
        assertThat(secondFactor.mailedCodes().has(identity.idOf(userName))).isFalse();
    }

    @Test
    void whoever_lost_the_mailbox_but_has_the_app_is_led_to_the_app() {
        String userName = citizenWithApp();
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        Browser browser = atEmailCodeStep(userName);

        HttpResponse<String> page = browser.open(
                "/azonositas/elveszett?mi=postafiok&t=" + browser.hidden().get("t"));

        assertThat(page.body()).contains("Önnek van hitelesítő alkalmazása");
    }

    @Test
    void everything_else_that_is_open_ends_with_the_factors() {
        String userName = citizenWithApp();
        Browser elsewhere = atCodeStep(userName);
        assertThat(isBackAtPortal(elsewhere.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
        Browser underWay = atCodeStep(userName);
        Browser browser = atCodeStep(userName);
        lost(browser);

        browser.submit("deletionCode", SecondFactorStandIn.DELETION_CODE);
        HttpResponse<String> home = elsewhere.open("/ugyfelkapu/aktivalas");
        HttpResponse<String> request =
                underWay.submitTo("/azonositas/igenyles", "t", underWay.hidden().get("t"));

        assertThat(home.body()).contains("Felhasználónév és jelszó");
        assertThat(request.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Írja be a törlőkódot",
        "ABC, négyszer öt jelből",
        "MISTYPED901234567890, a 2. csoportban",
        "00000-00000-00000-00000, négyszer"
    })
    void a_code_that_is_not_right_ends_nothing_and_says_what_is_wrong(String code, String words) {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);
        lost(browser);

        HttpResponse<String> refused = browser.submit("deletionCode", code);
        browser.open("/azonositas/kod?t=" + browser.hidden().get("t"));
        HttpResponse<String> landed = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(words);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void a_second_click_lands_where_the_first_did() {
        Browser browser = atCodeStep(citizenWithApp());
        lost(browser);
        Browser second = browser.copy();

        browser.post("/azonositas/elveszett", "deletionCode", SecondFactorStandIn.DELETION_CODE);
        HttpResponse<String> again =
                second.post("/azonositas/elveszett", "deletionCode", SecondFactorStandIn.DELETION_CODE);

        assertThat(location(again)).contains("/azonositas/elveszett/kesz");
    }

    @Test
    void before_the_password_after_the_time_and_in_another_browser_there_is_nothing_to_end() {
        String userName = citizenWithApp();
        Browser early = browser();
        comeFromPortal(early);
        choose(early, "totp");
        HttpResponse<String> tooEarly =
                early.post("/azonositas/elveszett", "deletionCode", SecondFactorStandIn.DELETION_CODE);
        Browser victim = atCodeStep(userName);
        early.hidden().put("t", victim.hidden().get("t"));
        HttpResponse<String> foreign =
                early.post("/azonositas/elveszett", "deletionCode", SecondFactorStandIn.DELETION_CODE);
        clock.advance(Duration.ofMinutes(31));
        HttpResponse<String> late =
                victim.post("/azonositas/elveszett", "deletionCode", SecondFactorStandIn.DELETION_CODE);

        assertThat(location(tooEarly)).contains("/azonositas/jelszo");
        assertThat(foreign.statusCode()).isEqualTo(410);
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(secondFactor.isActive(identity.idOf(userName))).isTrue();
    }

    @Test
    void after_a_reset_of_the_password_the_page_says_until_when_only_the_app_helps() {
        String userName = citizenWithApp();
        identity.restrict(userName, AFTER_SWITCH_OVER.plus(Duration.ofHours(24)));
        Browser browser = atCodeStep(userName);

        HttpResponse<String> page = lost(browser);
        HttpResponse<String> refused = browser.submitTo(
                "/azonositas/elveszett",
                "t",
                browser.hidden().getOrDefault("t", transaction(page)),
                "deletionCode",
                SecondFactorStandIn.DELETION_CODE);

        assertThat(page.body()).contains("2025. január 21.").doesNotContain("name=\"deletionCode\"");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(secondFactor.isActive(identity.idOf(userName))).isTrue();
    }

    private static HttpResponse<String> lost(Browser browser) {
        String transaction = browser.hidden().get("t");
        HttpResponse<String> page = browser.open("/azonositas/elveszett?t=" + transaction);
        browser.hidden().put("t", transaction);
        return page;
    }

    private static String transaction(HttpResponse<String> page) {
        return page.uri().getQuery().replaceAll(".*t=([0-9a-f-]{36}).*", "$1");
    }
}

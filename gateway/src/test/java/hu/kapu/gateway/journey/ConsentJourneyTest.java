package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** {@code prompt=consent}: what is handed over is shown first (OpenID Connect Core 1.0, sections 3.1.2.1 and 3.1.2.4). */
@QuarkusTest
class ConsentJourneyTest extends JourneyTest {
    private static final String CONSENT = "&prompt=consent&claims=%7B%22userinfo%22%3A%7B%22birthdate%22%3Anull%7D%7D";

    @Test
    void after_the_code_the_citizen_is_told_what_is_handed_over_and_agrees() {
        Browser browser = browser();
        comeFromPortal(browser, CONSENT);
        choose(browser, "totp");
        givePassword(browser, citizenWithApp());

        HttpResponse<String> question = browser.submit("code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> back = answer(browser, "igen");

        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body())
                .contains("Ezeket az adatokat adjuk át", "EESZT", "A születési ideje.")
                .doesNotContain("Az e-mail-címe.");
        assertThat(question.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://eeszt.example");
        assertThat(isBackAtPortal(back)).as(location(back)).isTrue();
    }

    @Test
    void whoever_does_not_agree_is_back_at_the_portal_with_access_denied() {
        Browser browser = signedInAtPortal();
        comeFromPortal(browser, CONSENT);

        HttpResponse<String> back = answer(browser, "nem");

        assertThat(location(back))
                .startsWith("https://eeszt.example/back?error=access_denied")
                .contains("state=s");
    }

    @Test
    void an_open_session_is_asked_too_and_only_with_the_word_consent() {
        Browser browser = signedInAtPortal();

        HttpResponse<String> without = comeFromPortal(browser);
        HttpResponse<String> question = comeFromPortal(browser, CONSENT);
        HttpResponse<String> again =
                browser.open("/oauth2/resume?t=" + browser.hidden().get("t"));
        HttpResponse<String> back = answer(browser, "igen");

        assertThat(isBackAtPortal(without)).isTrue();
        assertThat(question.body()).contains("Ezeket az adatokat adjuk át");
        assertThat(again.body()).contains("Ezeket az adatokat adjuk át");
        assertThat(isBackAtPortal(back)).isTrue();
    }

    @Test
    void after_agreeing_every_tab_gets_the_same_answer_and_another_form_no_second_code() {
        Browser browser = signedInAtPortal();
        comeFromPortal(browser, CONSENT);
        String transaction = browser.hidden().get("t");
        Browser tab = browser.copy();

        HttpResponse<String> back = answer(browser, "igen");
        HttpResponse<String> twice = answer(tab, "igen");

        assertThat(location(twice)).isEqualTo(location(back));
        assertThat(location(browser.open("/oauth2/resume?t=" + transaction))).isEqualTo(location(back));
    }

    @Test
    void another_browser_cannot_agree_for_somebody() {
        Browser browser = signedInAtPortal();
        comeFromPortal(browser, CONSENT);
        Browser other = browser();
        comeFromPortal(other);

        HttpResponse<String> refused =
                other.submitTo("/azonositas/hozzajarulas", "t", browser.hidden().get("t"), "valasz", "igen");

        assertThat(isBackAtPortal(refused)).isFalse();
    }

    @Test
    void after_signing_out_nothing_can_be_agreed_to_any_more() {
        Browser browser = signedInAtPortal();
        comeFromPortal(browser, CONSENT);
        browser.copy().submitTo("/ugyfelkapu/kilepes");

        assertThat(answer(browser, "igen").statusCode()).isEqualTo(410);
    }

    private static HttpResponse<String> answer(Browser browser, String answer) {
        return browser.submitTo("/azonositas/hozzajarulas", "valasz", answer);
    }

    private Browser signedInAtPortal() {
        Browser browser = atCodeStep(citizenWithApp());
        browser.submit("code", SecondFactorStandIn.RIGHT);
        return browser;
    }
}

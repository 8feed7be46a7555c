package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A portal that will ask for more says so in advance, to those whom it will leave out. */
@QuarkusTest
class AnnouncedRaiseJourneyTest extends JourneyTest {
    private static final String NOTICE = "2025. március 1-től ehhez a portálhoz ez már nem lesz elég";

    @Test
    void the_identification_page_names_the_day_and_the_way_that_will_not_do() {
        HttpResponse<String> choices = open(browser());

        assertThat(choices.body()).contains(NOTICE + ": Ügyfélkapu+ e-mailes kóddal.");
    }

    @Test
    void whoever_takes_a_mailed_code_is_told_and_whoever_takes_the_app_is_not() {
        Browser byMail = browser();
        open(byMail);
        choose(byMail, "email-code");
        Browser byApp = browser();
        open(byApp);
        choose(byApp, "totp");

        assertThat(givePassword(byMail, citizenWithEmailCode()).body()).contains(NOTICE);
        assertThat(givePassword(byApp, citizenWithApp()).body()).doesNotContain(NOTICE);
    }

    @Test
    void after_the_day_there_is_nothing_to_announce_and_no_button_that_would_not_do() {
        clock.set(Instant.parse("2025-02-28T23:00:00Z"));

        HttpResponse<String> choices = open(browser());

        assertThat(choices.body())
                .doesNotContain(NOTICE, "value=\"email-code\"")
                .contains("value=\"totp\"");
    }

    @Test
    void a_portal_without_raises_announces_nothing() {
        assertThat(comeFromPortal(browser()).body()).doesNotContain("nem lesz elég");
    }

    private static HttpResponse<String> open(Browser browser) {
        return browser.open("/oauth2/authorize?client_id=raised-web&response_type=code"
                + "&redirect_uri=https%3A%2F%2Fraised.example%2Fback&scope=openid&state=s&nonce=n"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    }
}

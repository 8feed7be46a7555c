package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SwitchOverJourneyTest extends JourneyTest {

    @Test
    void before_the_instant_the_password_alone_opens_a_portal() {
        clock.set(BEFORE_SWITCH_OVER);
        Browser browser = browser();
        HttpResponse<String> choices = comeFromPortal(browser);
        choose(browser, "password");

        HttpResponse<String> landed = givePassword(browser, identity.citizen(PASSWORD));

        assertThat(choices.body()).contains("value=\"password\"");
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void from_the_instant_on_the_button_is_gone_and_pressing_it_all_the_same_is_refused() {
        clock.set(SWITCH_OVER);
        Browser browser = browser();
        HttpResponse<String> choices = comeFromPortal(browser);

        HttpResponse<String> refused = choose(browser, "password");

        assertThat(choices.body()).doesNotContain("value=\"password\"").contains("value=\"totp\"");
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void two_minutes_later_the_open_session_is_refused_too() {
        clock.set(BEFORE_SWITCH_OVER);
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "password");
        givePassword(browser, identity.citizen(PASSWORD));
        HttpResponse<String> before = comeFromPortal(browser);
        clock.advance(Duration.ofMinutes(2));

        HttpResponse<String> after = comeFromPortal(browser);

        assertThat(isBackAtPortal(before)).isTrue();
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo("/azonositas");
        assertThat(browser.open("/ugyfelkapu").body()).contains("mást nem tehet");
    }

    @Test
    void a_password_submitted_a_millisecond_late_leads_to_the_request() {
        clock.set(SWITCH_OVER.minusMillis(1));
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "password");
        clock.set(SWITCH_OVER);

        HttpResponse<String> told = givePassword(browser, identity.citizen(PASSWORD));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo("/azonositas/csak-jelszo");
    }

    @Test
    void former_methods_are_listed_with_reason_and_way_to_go() {
        Browser browser = browser();
        comeFromPortal(browser);

        HttpResponse<String> page =
                browser.open("/azonositas/korabbi-modok?t=" + browser.hidden().get("t"));

        assertThat(page.body())
                .contains("egyik portálra sem")
                .contains("eSzemélyi")
                .contains("arcképes")
                .contains("telefonos");
    }
}

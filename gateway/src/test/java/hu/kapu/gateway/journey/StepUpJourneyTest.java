package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session made by a mailed code that a portal asks for more goes on with the app's code alone (RFC 9470). */
@QuarkusTest
class StepUpJourneyTest extends JourneyTest {
    private static final String SUBSTANTIAL = "&acr_values=http%3A%2F%2Feidas.europa.eu%2FLoA%2Fsubstantial";

    @Test
    void only_the_code_of_the_app_is_asked_for_and_the_page_says_which_portal_asks_and_why() {
        Browser browser = signedInByMail(citizenWithBoth());

        HttpResponse<String> page = comeFromPortal(browser, SUBSTANTIAL);
        HttpResponse<String> back = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(browser.path()).isEqualTo("/azonositas/kod");
        assertThat(page.body())
                .contains(
                        "Ehhez a portálhoz erősebb belépés kell", "EESZT", "Ezt a portál ahhoz kéri, amit most intéz.")
                .doesNotContain("type=\"password\"");
        assertThat(isBackAtPortal(back)).as(location(back)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&claims=%7B%22id_token%22%3A%7B%22acr%22%3A%7B%22essential%22%3Atrue%2C%22value%22%3A"
                        + "%22http%3A%2F%2Feidas.europa.eu%2FLoA%2Fsubstantial%22%7D%7D%7D",
                "&acr_values=http%3A%2F%2Feidas.europa.eu%2FLoA%2Fhigh+http%3A%2F%2Feidas.europa.eu%2FLoA%2Fsubstantial"
            })
    void every_way_to_ask_for_more_leads_there(String asked) {
        Browser browser = signedInByMail(citizenWithBoth());

        assertThat(comeFromPortal(browser, asked).body()).contains("Ehhez a portálhoz erősebb belépés kell");
    }

    @Test
    void a_portal_that_always_asks_for_more_is_named_as_such() {
        Browser browser = signedInByMail(citizenWithBoth());

        HttpResponse<String> page = comeFrom("tarhely", browser);
        HttpResponse<String> back = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(page.body()).contains("Ezt a portál mindenkitől kéri.", "Tárhely");
        assertThat(location(back)).startsWith("https://tarhely.example/back?code=");
    }

    @Test
    void the_session_has_new_ids_and_goes_on_at_every_portal() {
        Browser browser = signedInByMail(citizenWithBoth());
        String session = browser.cookies().get(SessionCookie.NAME);
        String binding = browser.cookies().get("__Host-kapu-browser");
        Browser stolen = browser();
        stolen.cookies().put(SessionCookie.NAME, session);

        comeFromPortal(browser, SUBSTANTIAL);
        browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(browser.cookies().get(SessionCookie.NAME)).isNotEqualTo(session);
        assertThat(browser.cookies().get("__Host-kapu-browser")).isNotEqualTo(binding);
        assertThat(isBackAtPortal(comeFromPortal(browser))).isTrue();
        assertThat(isBackAtPortal(comeFromPortal(browser, SUBSTANTIAL))).isTrue();
        assertThat(location(comeFrom("tarhely", browser))).startsWith("https://tarhely.example/back?code=");
        assertThat(isBackAtPortal(comeFromPortal(stolen))).isFalse();
    }

    @Test
    void a_double_click_lands_on_the_same_session() {
        Browser browser = signedInByMail(citizenWithBoth());
        comeFromPortal(browser, SUBSTANTIAL);
        Browser tab = browser.copy();

        HttpResponse<String> first = browser.submit("code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> second = tab.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(isBackAtPortal(first)).isTrue();
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(tab.cookies().get(SessionCookie.NAME))
                .isEqualTo(browser.cookies().get(SessionCookie.NAME));
    }

    @Test
    void a_wrong_code_leaves_everything_as_it_was() {
        Browser browser = signedInByMail(citizenWithBoth());
        comeFromPortal(browser, SUBSTANTIAL);

        HttpResponse<String> wrong = browser.submit("code", "111111");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ehhez a portálhoz erősebb belépés kell");
        assertThat(isBackAtPortal(comeFromPortal(browser))).isTrue();
    }

    @Test
    void a_password_given_long_ago_is_asked_for_too_and_the_page_says_why() {
        clock.set(AFTER_SWITCH_OVER.minus(Duration.ofMinutes(56)));
        String userName = citizenWithBoth();
        Browser browser = signedInByMail(userName);
        keepOpenFor(browser, Duration.ofMinutes(56));

        HttpResponse<String> page = comeFromPortal(browser, SUBSTANTIAL);
        String path = browser.path();
        HttpResponse<String> code = givePassword(browser, userName);
        HttpResponse<String> back = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(path).isEqualTo("/azonositas/jelszo");
        assertThat(page.body()).contains("erősebb belépés kell", "EESZT");
        assertThat(code.body()).contains("Ehhez a portálhoz erősebb belépés kell");
        assertThat(isBackAtPortal(back)).as(back.body()).isTrue();
    }

    @Test
    void whoever_has_no_app_is_told_how_to_get_one_and_may_go_back_to_the_portal_RFC_9470_section_5() {
        Browser browser = signedInByMail(citizenWithEmailCode());

        HttpResponse<String> page = comeFromPortal(browser, SUBSTANTIAL);
        HttpResponse<String> back =
                browser.open("/oauth2/decline?t=" + browser.query().substring("t=".length()));

        assertThat(page.body())
                .contains("Önnek nincs működő hitelesítő alkalmazása", "href=\"/ugyfelkapu/aktivalas\"")
                .doesNotContain("name=\"code\"");
        assertThat(location(back))
                .startsWith("https://eeszt.example/back?error=unmet_authentication_requirements")
                .contains("state=s", "iss=");
    }

    @Test
    void a_session_that_ended_meanwhile_is_not_brought_back() {
        Browser browser = signedInByMail(citizenWithBoth());
        comeFromPortal(browser, SUBSTANTIAL);
        Browser elsewhere = browser.copy();
        elsewhere.submitTo("/ugyfelkapu/kilepes");

        HttpResponse<String> refused = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(isBackAtPortal(comeFromPortal(browser))).isFalse();
    }

    @Test
    void a_session_of_the_password_alone_never_becomes_a_stronger_one() {
        clock.set(BEFORE_SWITCH_OVER);
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "password");
        givePassword(browser, citizenWithApp());

        comeFromPortal(browser, SUBSTANTIAL);

        assertThat(browser.path()).isEqualTo("/azonositas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&prompt=none", "&prompt=login", "&max_age=0"})
    void a_portal_that_wants_no_page_or_a_fresh_sign_in_gets_what_it_wants(String asked) {
        Browser browser = signedInByMail(citizenWithBoth());
        clock.advance(Duration.ofSeconds(1));

        HttpResponse<String> next = comeFromPortal(browser, SUBSTANTIAL + asked);

        assertThat(asked.equals("&prompt=none") ? location(next) : browser.path())
                .satisfies(where -> assertThat(where.contains("error=login_required") || where.equals("/azonositas"))
                        .isTrue());
    }

    private String citizenWithBoth() {
        String userName = citizenWithEmailCode();
        secondFactor.activate(identity.idOf(userName));
        return userName;
    }

    private Browser signedInByMail(String userName) {
        Browser browser = atEmailCodeStep(userName);
        HttpResponse<String> back =
                browser.submit("code", mailsTo(userName).getLast().code());
        assertThat(isBackAtPortal(back)).as(back.body()).isTrue();
        return browser;
    }

    /** Used every few minutes, so that it is not idle. */
    private void keepOpenFor(Browser browser, Duration duration) {
        Duration step = Duration.ofMinutes(14);
        for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plus(step)) {
            clock.advance(step);
            assertThat(isBackAtPortal(comeFromPortal(browser))).isTrue();
        }
    }

    private static HttpResponse<String> comeFrom(String portal, Browser browser) {
        return browser.open(
                "/oauth2/authorize?client_id=" + portal + "-web&response_type=code&redirect_uri=https%3A%2F%2F"
                        + portal + ".example%2Fback&scope=openid&state=s&nonce=n"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    }
}

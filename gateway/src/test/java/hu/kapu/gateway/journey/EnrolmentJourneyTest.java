package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentJourneyTest extends JourneyTest {

    @Test
    void at_a_portal_a_citizen_with_only_a_password_requests_the_app_and_gets_in() {
        String userName = identity.citizen(PASSWORD);
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");

        HttpResponse<String> told = givePassword(browser, userName);
        assertThat(browser.path()).isEqualTo("/azonositas/csak-jelszo");
        assertThat(told.body()).contains("A jelszó mellé most már kód is kell");

        browser.open("/azonositas/igenyles?t=" + transactionIn(told));
        browser.submit();
        assertThat(browser.path()).isEqualTo("/azonositas/igenyles/qr");
        browser.submit("password", PASSWORD, "code", SecondFactorStandIn.RIGHT);
        assertThat(browser.path()).isEqualTo("/azonositas/igenyles/torlokod");
        assertThat(secondFactor.isActive(identity.idOf(userName))).isFalse();
        browser.submit("kept", "yes");
        assertThat(browser.path()).isEqualTo("/azonositas/igenyles/kesz");
        assertThat(secondFactor.isActive(identity.idOf(userName))).isTrue();

        HttpResponse<String> codeStep = browser.open("/azonositas/kod?t=" + transactionIn(told));
        assertThat(codeStep.statusCode()).isEqualTo(200);
        HttpResponse<String> spent = browser.submit("code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> landed = browser.submit("code", SecondFactorStandIn.NEXT);

        assertThat(spent.statusCode()).isEqualTo(422);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void at_the_account_site_the_password_alone_reaches_the_request() {
        String userName = identity.citizen(PASSWORD);
        Browser browser = signedInWithPasswordAlone(userName);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        assertThat(browser.open("/ugyfelkapu").body()).contains("mást nem tehet");

        browser.open("/ugyfelkapu/igenyles");
        browser.submit();
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/igenyles/qr");
        browser.submit("password", PASSWORD, "code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> sheet = browser.open("/ugyfelkapu/igenyles/torlokod/letoltes");
        browser.open("/ugyfelkapu/igenyles/torlokod");
        browser.submit("kept", "yes");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/igenyles/kesz");

        assertThat(sheet.body()).contains("7KQ2M XR4T9 BC3WD 5HJ8N");
        assertThat(browser.open("/ugyfelkapu/aktivalas").statusCode()).isEqualTo(200);
        assertThat(browser.open("/ugyfelkapu").body())
                .as("a password-only session never becomes a stronger one")
                .contains("mást nem tehet");
    }

    @Test
    void the_account_site_opens_with_the_app() {
        String userName = citizenWithApp();
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        assertThat(browser.path()).isEqualTo("/azonositas/jelszo");
        givePassword(browser, userName);

        HttpResponse<String> home = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        assertThat(home.body()).contains("Kovács Anna");
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, citizenWithApp());
        browser.submit("code", SecondFactorStandIn.RIGHT);
        String session = browser.cookies().get(SessionCookie.NAME);

        HttpResponse<String> out = browser.submitTo("/ugyfelkapu/kilepes");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.NAME);

        browser.cookies().put(SessionCookie.NAME, session);
        browser.open("/ugyfelkapu/aktivalas");
        assertThat(browser.path()).isEqualTo("/azonositas/jelszo");
    }

    @Test
    void after_signing_out_the_history_of_the_browser_leads_to_no_portal() {
        Browser browser = atCodeStep(citizenWithApp());
        String transaction = browser.hidden().get("t");
        browser.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);
        browser.open("/ugyfelkapu");
        browser.submitTo("/ugyfelkapu/kilepes");

        HttpResponse<String> resumed = browser.open("/oauth2/resume?t=" + transaction);

        assertThat(resumed.statusCode()).isEqualTo(410);
    }

    @Test
    void the_first_login_sets_a_password_and_leads_to_the_request() {
        String userName = identity.registered("ABCD-EFGH");
        Browser browser = browser();
        browser.open("/ugyfelkapu/elso-belepes");

        HttpResponse<String> tooShort =
                browser.submit("userName", userName, "code", "ABCD-EFGH", "newPassword", "short");
        Browser doubleClick = browser.copy();
        browser.submit("userName", userName, "code", "ABCD-EFGH", "newPassword", PASSWORD);
        doubleClick.submit("userName", userName, "code", "ABCD-EFGH", "newPassword", PASSWORD);

        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        assertThat(doubleClick.path()).isEqualTo("/ugyfelkapu");
        assertThat(doubleClick.cookies().get(SessionCookie.NAME))
                .isEqualTo(browser.cookies().get(SessionCookie.NAME));
    }

    @Test
    void a_wrong_first_login_code_is_told_without_saying_what_was_wrong() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/elso-belepes");

        HttpResponse<String> refused =
                browser.submit("userName", "nobody", "code", "ABCD-EFGH", "newPassword", PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void with_a_second_factor_the_password_alone_adds_no_other() {
        String userName = citizenWithApp();
        Browser browser = signedInWithPasswordAlone(userName);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");

        browser.open("/ugyfelkapu/igenyles");
        HttpResponse<String> refused = browser.submit();

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_password_or_code_under_the_picture_shows_it_again() {
        Browser browser = signedInWithPasswordAlone(identity.citizen(PASSWORD));
        browser.open("/ugyfelkapu/igenyles");
        browser.submit();

        HttpResponse<String> wrongPassword = browser.submit("password", "x", "code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> wrongCode = browser.submit("password", PASSWORD, "code", "111111");
        HttpResponse<String> noTick = confirmAndForgetTick(browser);

        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(wrongPassword.body()).contains("<svg");
        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(wrongCode.body()).contains("JBSW");
        assertThat(noTick.statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> confirmAndForgetTick(Browser browser) {
        browser.submit("password", PASSWORD, "code", SecondFactorStandIn.RIGHT);
        return browser.submit();
    }

    private Browser signedInWithPasswordAlone(String userName) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        choose(browser, "password");
        givePassword(browser, userName);
        return browser;
    }

    private static String transactionIn(HttpResponse<String> page) {
        return page.uri().getQuery().replace("t=", "");
    }
}

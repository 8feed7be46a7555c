package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.oidc.TestPortals;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every journey starts from: a date after the switch-over, and services that answer. */
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "gateway"))
@QuarkusTestResource(TestSecrets.class)
@QuarkusTestResource(TestPortals.class)
@QuarkusTestResource(StandIns.class)
abstract class JourneyTest {
    static final String PASSWORD = "correct horse battery";
    static final Instant BEFORE_SWITCH_OVER = Instant.parse("2025-01-15T22:58:00Z");
    static final Instant SWITCH_OVER = Instant.parse("2025-01-15T23:00:00Z");
    static final Instant AFTER_SWITCH_OVER = Instant.parse("2025-01-20T10:00:00Z");

    private static final String AUTHORIZE = "/oauth2/authorize?client_id=eeszt-web&response_type=code"
            + "&redirect_uri=https%3A%2F%2Feeszt.example%2Fback&scope=openid&state=s&nonce=n"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    MutableClock clock;

    IdentityStandIn identity;
    SecondFactorStandIn secondFactor;

    @BeforeEach
    void afterTheSwitchOver() {
        clock.set(AFTER_SWITCH_OVER);
        identity.goBy(clock);
        identity.comeBack();
        secondFactor.comeBack();
    }

    @AfterEach
    void realTimeAgain() {
        clock.release();
    }

    Browser browser() {
        return new Browser(gateway);
    }

    /** A portal sends the browser to the identification page. */
    HttpResponse<String> comeFromPortal(Browser browser) {
        return comeFromPortal(browser, "");
    }

    /** The same with more parameters: {@code &max_age=0}. */
    HttpResponse<String> comeFromPortal(Browser browser, String parameters) {
        return browser.open(AUTHORIZE + parameters);
    }

    HttpResponse<String> choose(Browser browser, String method) {
        return browser.submitTo("/azonositas/mod", "mod", method);
    }

    HttpResponse<String> givePassword(Browser browser, String userName) {
        return browser.submit("userName", userName, "password", PASSWORD);
    }

    /** Up to the code step, at a portal. */
    Browser atCodeStep(String userName) {
        Browser browser = browser();
        assertThat(comeFromPortal(browser).statusCode()).isEqualTo(200);
        choose(browser, "totp");
        givePassword(browser, userName);
        assertThat(browser.path()).isEqualTo("/azonositas/kod");
        return browser;
    }

    String citizenWithApp() {
        String userName = identity.citizen(PASSWORD);
        secondFactor.activate(identity.idOf(userName));
        return userName;
    }

    String citizenWithEmailCode() {
        String userName = identity.citizen(PASSWORD);
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        return userName;
    }

    /** Up to the step of the mailed code, at a portal. */
    Browser atEmailCodeStep(String userName) {
        Browser browser = browser();
        assertThat(comeFromPortal(browser).statusCode()).isEqualTo(200);
        choose(browser, "email-code");
        givePassword(browser, userName);
        assertThat(browser.path()).isEqualTo("/azonositas/kod");
        return browser;
    }

    /** The mails with codes that a citizen has been sent. */
    List<MailedCodes.Mail> mailsTo(String userName) {
        return secondFactor.mailedCodes().to(identity.idOf(userName));
    }

    /** At the account site, with password and app. */
    Browser signedInAtAccount(String userName) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.RIGHT);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        return browser;
    }

    /** Gives password and code once more, and goes on to the page. */
    HttpResponse<String> openProved(Browser browser, String path) {
        browser.open("/ugyfelkapu/megerosites?vissza=" + path);
        browser.submit("password", PASSWORD, "vissza", path);
        return browser.submitTo("/ugyfelkapu/megerosites/kod", "code", SecondFactorStandIn.NEXT, "vissza", path);
    }

    static boolean isBackAtPortal(HttpResponse<String> response) {
        return response.statusCode() == 303
                && location(response).startsWith("https://eeszt.example/back?")
                && location(response).contains("code=");
    }

    static String location(HttpResponse<String> response) {
        return Objects.requireNonNull(response.headers().firstValue("Location").orElse(""));
    }
}

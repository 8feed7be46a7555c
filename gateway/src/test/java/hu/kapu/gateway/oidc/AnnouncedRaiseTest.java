package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the announced instant on each use of what was granted before needs the higher level. */
@QuarkusTest
class AnnouncedRaiseTest {
    private static final Instant LAST = Instant.parse("2025-02-28T22:59:59.999Z");
    private static final Instant RAISED = Instant.parse("2025-02-28T23:00:00Z");

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final UUID citizen = UUID.randomUUID();
    private PortalUnderTest portal;

    @BeforeEach
    void atTheLastMoment() {
        clock.set(LAST);
        portal = new PortalUnderTest(gateway, signIns, "raised");
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void a_session_that_was_enough_no_longer_signs_in() {
        TestBrowser browser = signedInByMail();
        assertThat(TestBrowser.locationOf(browser.get(portal.authorize())).getHost())
                .isEqualTo("raised.example");
        clock.set(RAISED);

        URI next = TestBrowser.locationOf(browser.get(portal.authorize()));
        URI silent = TestBrowser.locationOf(browser.get(portal.authorize("prompt", "none")));

        assertThat(next.getPath()).startsWith("/azonositas");
        assertThat(PortalUnderTest.parameter(silent, "error")).isEqualTo("login_required");
    }

    @Test
    void a_sign_in_completed_before_gets_no_code() {
        TestBrowser browser = new TestBrowser(gateway);
        UUID transaction = portal.signIn(browser, citizen, Method.PASSWORD, Method.EMAIL_CODE);
        clock.set(RAISED);

        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("unmet_authentication_requirements");
    }

    @Test
    void a_code_issued_before_is_worth_nothing() {
        String code = portal.codeFor(citizen, Method.PASSWORD, Method.EMAIL_CODE);
        clock.set(RAISED);

        assertThat(JsonPath.from(portal.redeem(code).body()).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void a_token_issued_before_opens_nothing() {
        String token = JsonPath.from(portal.redeem(portal.codeFor(citizen, Method.PASSWORD, Method.EMAIL_CODE))
                        .body())
                .getString("access_token");
        assertThat(portal.userInfo(token).statusCode()).isEqualTo(200);
        clock.set(RAISED);

        assertThat(portal.userInfo(token).statusCode()).isEqualTo(401);
    }

    @Test
    void the_app_is_not_touched() {
        String code = portal.codeFor(citizen, Method.PASSWORD, Method.TOTP);
        clock.set(RAISED);

        assertThat(portal.redeem(code).statusCode()).isEqualTo(200);
    }

    private TestBrowser signedInByMail() {
        TestBrowser browser = new TestBrowser(gateway);
        browser.signedInWith(signIns.open(citizen, Method.PASSWORD, Method.EMAIL_CODE));
        return browser;
    }
}

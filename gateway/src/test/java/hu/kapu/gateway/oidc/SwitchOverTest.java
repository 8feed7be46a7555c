package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At 2025-01-16 00:00 in Budapest a password alone stops opening portals, whatever was begun before. */
@QuarkusTest
class SwitchOverTest {
    private static final Instant LAST = Instant.parse("2025-01-15T22:59:59.999Z");
    private static final Instant FIRST_AFTER = Instant.parse("2025-01-15T23:00:00.000Z");

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void atTheLastMoment() {
        clock.set(LAST);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void at_the_last_moment_a_password_still_opens_a_portal() {
        PortalUnderTest portal = portal("eeszt");

        HttpResponse<String> tokens = portal.redeem(portal.codeFor(citizen, Method.PASSWORD));

        String claims = PortalUnderTest.claimsOf(JsonPath.from(tokens.body()).getString("id_token"));
        assertThat(JsonPath.from(claims).getString("acr")).isEqualTo("http://eidas.europa.eu/LoA/low");
        assertThat(JsonPath.from(claims).getList("amr")).containsExactly("pwd");
        assertThat(portal.userInfo(JsonPath.from(tokens.body()).getString("access_token"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_sign_in_completed_before_gets_no_code_after() {
        TestBrowser browser = new TestBrowser(gateway);
        UUID transaction = portal("eeszt").signIn(browser, citizen, Method.PASSWORD);
        clock.set(FIRST_AFTER);

        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("access_denied");
    }

    @Test
    void a_code_issued_before_is_worth_nothing_after() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.PASSWORD);
        clock.set(FIRST_AFTER);

        HttpResponse<String> refused = portal.redeem(code);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(refused.body()).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void a_token_issued_before_opens_nothing_after() {
        PortalUnderTest portal = portal("eeszt");
        String token = JsonPath.from(
                        portal.redeem(portal.codeFor(citizen, Method.PASSWORD)).body())
                .getString("access_token");
        assertThat(portal.userInfo(token).statusCode()).isEqualTo(200);
        clock.set(FIRST_AFTER);

        assertThat(portal.userInfo(token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_opened_before_no_longer_signs_in_after() {
        TestBrowser browser = new TestBrowser(gateway);
        browser.signedInWith(signIns.open(citizen, Method.PASSWORD));
        assertThat(TestBrowser.locationOf(browser.get(portal("eeszt").authorize()))
                        .getHost())
                .isEqualTo("eeszt.example");
        clock.set(FIRST_AFTER);

        assertThat(TestBrowser.locationOf(browser.get(portal("eeszt").authorize()))
                        .getPath())
                .isEqualTo("/azonositas");
        URI silent = TestBrowser.locationOf(browser.get(portal("eeszt").authorize("prompt", "none")));
        assertThat(PortalUnderTest.parameter(silent, "error")).isEqualTo("login_required");
    }

    @Test
    void a_password_never_was_enough_where_the_portal_asks_for_more() {
        TestBrowser browser = new TestBrowser(gateway);
        browser.signedInWith(signIns.open(citizen, Method.PASSWORD));

        assertThat(TestBrowser.locationOf(browser.get(portal("tarhely").authorize()))
                        .getPath())
                .isEqualTo("/azonositas");
        URI stepUp = TestBrowser.locationOf(
                browser.get(portal("eeszt").authorize("acr_values", "http://eidas.europa.eu/LoA/substantial")));
        assertThat(stepUp.getPath()).isEqualTo("/azonositas");
    }

    @Test
    void a_password_does_not_slip_through_to_a_portal_that_asks_for_more() {
        TestBrowser browser = new TestBrowser(gateway);
        UUID transaction = portal("tarhely").signIn(browser, citizen, Method.PASSWORD);

        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("unmet_authentication_requirements");
    }

    @Test
    void the_app_is_not_touched_by_the_instant() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.PASSWORD, Method.TOTP);
        clock.set(FIRST_AFTER);

        HttpResponse<String> tokens = portal.redeem(code);

        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(portal.userInfo(JsonPath.from(tokens.body()).getString("access_token"))
                        .statusCode())
                .isEqualTo(200);
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }
}

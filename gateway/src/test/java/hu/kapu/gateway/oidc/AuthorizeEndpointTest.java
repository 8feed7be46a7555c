package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.authorization.StubClaims;
import hu.kapu.gateway.portal.PortalFixture;
import hu.kapu.gateway.portal.PortalsNow;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets where from the authorization endpoint. */
@QuarkusTest
class AuthorizeEndpointTest {
    private static final String SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    @Inject
    StubClaims claims;

    @Inject
    PortalsNow portalsNow;

    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
    }

    @AfterEach
    void goOn() {
        clock.release();
        claims.down(false);
    }

    @Test
    void a_citizen_who_is_not_signed_in_goes_to_the_identification_page() {
        TestBrowser browser = browser();

        URI page = TestBrowser.locationOf(browser.get(portal("eeszt").authorize()));

        assertThat(page.getPath()).isEqualTo("/azonositas");
        assertThat(browser.binding()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "client_id,    nobody",
        "client_id,    ''",
        "redirect_uri, https://evil.example/back",
        "redirect_uri, https://eeszt.example/back/",
        "redirect_uri, https://eeszt.example/back?next=https://evil.example",
        "redirect_uri, ''"
    })
    void nobody_is_redirected_to_an_unregistered_address_RFC_6749_section_4_1_2_1(String name, String value) {
        HttpResponse<String> response = browser().get(portal("eeszt").authorize(name, value));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void a_citizen_sent_by_a_disabled_portal_is_told_so_and_goes_nowhere() {
        HttpResponse<String> response = browser().get(portal("closed").authorize());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains("Megszűnt portál");
    }

    @Test
    void whoever_is_on_the_way_is_not_sent_to_an_address_that_is_registered_no_longer_RFC_9700_section_4_1_3() {
        PortalFixture leaving = TestPortals.add(new PortalFixture(), "leaving", "Költöző portál");
        portalsNow.are(leaving);
        TestBrowser browser = browser();
        UUID transaction = portal("leaving").signIn(browser, citizen, Method.TOTP);

        portalsNow.are(leaving.with("leaving", "redirectUris", List.of("https://leaving.example/elsewhere")));
        HttpResponse<String> moved = browser.get("/oauth2/resume?t=" + transaction);
        portalsNow.are(leaving.with("leaving", "disabled", true));
        HttpResponse<String> disabled = browser.get("/oauth2/resume?t=" + transaction);
        portalsNow.without("leaving");
        HttpResponse<String> gone = browser.get("/oauth2/resume?t=" + transaction);

        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(disabled.statusCode()).isEqualTo(403);
        assertThat(disabled.body()).contains("Költöző portál");
        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(List.of(moved, disabled, gone))
                .allSatisfy(response ->
                        assertThat(response.headers().firstValue("Location")).isEmpty());
    }

    @Test
    void a_mistake_is_told_to_the_portal_with_its_state_and_our_name_RFC_9207() {
        URI back = TestBrowser.locationOf(browser().get(portal("eeszt").authorize("response_type", "token")));

        assertThat(back.toString()).startsWith("https://eeszt.example/back?");
        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("unsupported_response_type");
        assertThat(PortalUnderTest.parameter(back, "state")).isEqualTo("state-1");
        assertThat(PortalUnderTest.parameter(back, "iss")).isEqualTo("https://kapu.example");
    }

    @Test
    void a_form_is_asked_again_by_get_so_that_the_cookies_come_along() {
        String query = portal("eeszt").authorize("state", "a b&c=á").substring("/oauth2/authorize?".length());

        HttpResponse<String> response = browser().post("/oauth2/authorize", query);

        URI again = TestBrowser.locationOf(response);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(again.getPath()).isEqualTo("/oauth2/authorize");
        assertThat(PortalUnderTest.parameter(again, "state")).isEqualTo("a b&c=á");
        assertThat(TestBrowser.locationOf(browser().get(again.getPath() + "?" + again.getRawQuery()))
                        .getPath())
                .isEqualTo("/azonositas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/oauth2/token", "/oauth2/userinfo"})
    void sixty_four_kilobytes_of_parameters_are_refused_at_once(String path) {
        String oversized = "state=" + "x".repeat(64 * 1024);

        assertThat(browser().get(path + "?" + oversized).statusCode()).isEqualTo(400);
        assertThat(browser().post(path, oversized).statusCode()).isEqualTo(400);
    }

    @Test
    void the_pages_speak_the_language_the_portal_wishes_until_the_citizen_chooses() {
        TestBrowser browser = browser();

        HttpResponse<String> first = browser.get(portal("eeszt").authorize("ui_locales", "en-GB hu"));
        HttpResponse<String> second = browser.get(portal("eeszt").authorize("ui_locales", "hu"));

        assertThat(first.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.contains("kapu-lang=en"));
        assertThat(second.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("kapu-lang"));
    }

    @Test
    void an_open_session_answers_without_a_page() {
        TestBrowser browser = signedIn(Method.PASSWORD, Method.TOTP);

        URI back = TestBrowser.locationOf(browser.get(portal("eeszt").authorize("prompt", "none")));

        assertThat(back.getHost()).isEqualTo("eeszt.example");
        assertThat(PortalUnderTest.parameter(back, "code")).hasSize(43);
    }

    @Test
    void without_a_session_prompt_none_is_login_required_OpenID_Connect_Core_section_3_1_2_6() {
        URI back = TestBrowser.locationOf(browser().get(portal("eeszt").authorize("prompt", "none")));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("login_required");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"prompt, login", "prompt, select_account", "max_age, 0", "max_age, 60"})
    void a_portal_may_ask_for_a_fresh_sign_in_OpenID_Connect_Core_section_3_1_2_1(String name, String value) {
        TestBrowser browser = signedIn(Method.PASSWORD, Method.TOTP);
        clock.advance(Duration.ofSeconds(60));

        URI next = TestBrowser.locationOf(browser.get(portal("eeszt").authorize(name, value)));

        assertThat(next.getPath()).isEqualTo("/azonositas");
    }

    @Test
    void a_session_younger_than_max_age_is_enough() {
        TestBrowser browser = signedIn(Method.PASSWORD, Method.TOTP);
        clock.advance(Duration.ofSeconds(59));

        URI back = TestBrowser.locationOf(browser.get(portal("eeszt").authorize("max_age", "60")));

        assertThat(back.getHost()).isEqualTo("eeszt.example");
    }

    @Test
    void a_level_nobody_can_reach_is_refused_at_once_RFC_9470_section_5() {
        URI back = TestBrowser.locationOf(
                browser().get(portal("eeszt").authorize("acr_values", "http://eidas.europa.eu/LoA/high")));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("unmet_authentication_requirements");
    }

    @Test
    void an_unknown_acr_value_is_only_a_wish_OpenID_Connect_Core_section_3_1_2_1() {
        TestBrowser browser = signedIn(Method.PASSWORD, Method.TOTP);

        URI back = TestBrowser.locationOf(
                browser.get(portal("eeszt").authorize("acr_values", "urn:unknown " + SUBSTANTIAL)));

        assertThat(back.getHost()).isEqualTo("eeszt.example");
    }

    @Test
    void one_sign_in_gives_one_code_in_every_tab() throws InterruptedException {
        TestBrowser browser = browser();
        UUID transaction = portal("eeszt").signIn(browser, citizen, Method.TOTP);
        Callable<URI> tab = () -> TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        List<URI> locations;
        try (ExecutorService tabs = Executors.newFixedThreadPool(20)) {
            locations = tabs.invokeAll(Stream.generate(() -> tab).limit(20).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(locations).hasSize(20).containsOnly(locations.getFirst());
        assertThat(locations.getFirst().getHost()).isEqualTo("eeszt.example");
    }

    @Test
    void another_browser_cannot_take_over_a_finished_sign_in() {
        UUID transaction = portal("eeszt").signIn(browser(), citizen, Method.TOTP);

        URI next = TestBrowser.locationOf(browser().get("/oauth2/resume?t=" + transaction));

        assertThat(next.getPath()).isEqualTo("/azonositas");
    }

    @Test
    void an_unfinished_sign_in_cannot_be_resumed_CVE_2025_3910() {
        TestBrowser browser = browser();
        URI page = TestBrowser.locationOf(browser.get(portal("eeszt").authorize()));

        URI next = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + PortalUnderTest.parameter(page, "t")));

        assertThat(next).isEqualTo(page);
        assertThat(TestBrowser.locationOf(browser.get("/oauth2/resume")).getPath())
                .isEqualTo("/azonositas");
    }

    @Test
    void claims_are_fetched_once_and_when_they_cannot_be_had_nobody_is_let_in() {
        TestBrowser browser = browser();
        UUID transaction = portal("eeszt").signIn(browser, citizen, Method.TOTP);
        claims.down(true);
        assertThat(browser.get("/oauth2/resume?t=" + transaction).statusCode()).isEqualTo(503);

        claims.down(false);
        int before = claims.calls();
        assertThat(browser.get("/oauth2/resume?t=" + transaction).statusCode()).isEqualTo(303);
        assertThat(browser.get("/oauth2/resume?t=" + transaction).statusCode()).isEqualTo(303);
        assertThat(claims.calls()).isEqualTo(before + 1);
    }

    private TestBrowser browser() {
        return new TestBrowser(gateway);
    }

    private TestBrowser signedIn(Method... methods) {
        TestBrowser browser = browser();
        browser.signedInWith(signIns.open(citizen, methods));
        return browser;
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }
}

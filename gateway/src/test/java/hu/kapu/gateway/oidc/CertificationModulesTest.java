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
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the modules of the OpenID Foundation's profiles Basic OP, Config OP and Form Post OP ask of the authorization
 * endpoint, each named, with a client registered without the PKCE demand as there.
 */
@QuarkusTest
class CertificationModulesTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final UUID citizen = UUID.randomUUID();
    private PortalUnderTest portal;

    @BeforeEach
    void oneClient() {
        clock.set(clock.instant());
        portal = new PortalUnderTest(gateway, signIns, "legacy");
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void oidcc_server() {
        JsonPath tokens = redeemed(answer(browser(), authorize()));

        JsonPath idToken = JsonPath.from(PortalUnderTest.claimsOf(tokens.getString("id_token")));
        assertThat(idToken.getString("iss")).isEqualTo("https://kapu.example");
        assertThat(idToken.getString("aud")).isEqualTo("legacy-web");
        assertThat(idToken.getString("nonce")).isEqualTo("nonce-1");
        assertThat(tokens.getString("token_type")).isEqualTo("Bearer");
    }

    @Test
    void oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
        JsonPath tokens = redeemed(answer(browser(), authorize("nonce", "")));

        assertThat(PortalUnderTest.claimsOf(tokens.getString("id_token"))).doesNotContain("nonce");
    }

    @Test
    void oidcc_ensure_request_with_valid_pkce_succeeds() {
        URI back = answer(browser(), portal.authorize());

        assertThat(portal.redeem(PortalUnderTest.parameter(back, "code")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oidcc_response_type_missing() {
        URI back = TestBrowser.locationOf(browser().get(authorize("response_type", "")));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @CsvSource({
        "oidcc-display-page,                                   display,        page",
        "oidcc-display-popup,                                  display,        popup",
        "oidcc-ui-locales,                                     ui_locales,     se",
        "oidcc-claims-locales,                                 claims_locales, se",
        "oidcc-login-hint,                                     login_hint,     bob@example.com",
        "oidcc-ensure-request-with-acr-values-succeeds,        acr_values,     http://eidas.europa.eu/LoA/low",
        "oidcc-ensure-request-with-unknown-parameter-succeeds, extra,          foobar",
        "oidcc-ensure-other-scope-order-succeeds,              scope,          email openid profile",
        "oidcc-scope-profile,                                  scope,          openid profile",
        "oidcc-scope-email,                                    scope,          openid email",
        "oidcc-scope-address,                                  scope,          openid address",
        "oidcc-scope-phone,                                    scope,          openid phone",
        "oidcc-scope-all,                                      scope,          openid profile email address phone",
        "oidcc-max-age-10000,                                  max_age,        10000"
    })
    void a_request_that_succeeds(String module, String name, String value) {
        assertThat(redeemed(answer(browser(), authorize(name, value))).getString("access_token"))
                .as(module)
                .hasSize(43);
    }

    @Test
    void oidcc_prompt_login() {
        clock.advance(Duration.ofSeconds(1));
        TestBrowser browser = signedIn();

        URI page = TestBrowser.locationOf(browser.get(authorize("prompt", "login")));

        assertThat(page.getPath()).isEqualTo("/azonositas");
    }

    @Test
    void oidcc_prompt_none_not_logged_in() {
        URI back = TestBrowser.locationOf(browser().get(authorize("prompt", "none")));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("login_required");
    }

    @Test
    void oidcc_prompt_none_logged_in() {
        TestBrowser browser = signedIn();

        JsonPath first = redeemed(TestBrowser.locationOf(browser.get(authorize())));
        JsonPath second = redeemed(TestBrowser.locationOf(browser.get(authorize("prompt", "none"))));

        assertThat(claim(second, "sub")).isEqualTo(claim(first, "sub"));
        assertThat(claim(second, "auth_time")).isEqualTo(claim(first, "auth_time"));
    }

    @Test
    void oidcc_max_age_1() {
        TestBrowser browser = signedIn();
        clock.advance(Duration.ofSeconds(2));

        URI page = TestBrowser.locationOf(browser.get(authorize("max_age", "1")));
        String transaction = PortalUnderTest.parameter(page, "t");
        signIns.complete(UUID.fromString(transaction), citizen, Method.PASSWORD, Method.TOTP);
        JsonPath tokens = redeemed(TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction)));

        assertThat(claim(tokens, "auth_time"))
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://legacy.example/back/", "https://legacy.example/back?x=1", "https://other.example"})
    void oidcc_ensure_registered_redirect_uri(String unregistered) {
        HttpResponse<String> page = browser().get(authorize("redirect_uri", unregistered));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void oidcc_ensure_post_request_succeeds() {
        TestBrowser browser = signedIn();
        String form = authorize().substring("/oauth2/authorize?".length());

        URI again = TestBrowser.locationOf(browser.post("/oauth2/authorize", form));
        URI back = TestBrowser.locationOf(browser.get(again.getPath() + "?" + again.getRawQuery()));

        assertThat(redeemed(back).getString("access_token")).hasSize(43);
    }

    @Test
    void oidcc_unsigned_request_object_supported_correctly_or_rejected_as_unsupported() {
        URI back = TestBrowser.locationOf(browser().get(authorize("request", "eyJhbGciOiJub25lIn0.e30.")));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("request_not_supported");
        assertThat(PortalUnderTest.parameter(back, "state")).isEqualTo("state-1");
    }

    @Test
    void oidcc_discovery_endpoint_verification() {
        JsonPath provider =
                JsonPath.from(browser().get("/.well-known/openid-configuration").body());

        assertThat(provider.getString("issuer")).isEqualTo("https://kapu.example");
        assertThat(provider.getList("response_modes_supported")).containsExactly("query", "form_post");
        assertThat(provider.getList("prompt_values_supported"))
                .containsExactly("none", "login", "consent", "select_account");
        assertThat(provider.getBoolean("claims_parameter_supported")).isTrue();
        assertThat(provider.getBoolean("request_parameter_supported")).isFalse();
        assertThat(provider.getBoolean("request_uri_parameter_supported")).isFalse();
    }

    /** As the modules send it: no PKCE. */
    private String authorize(String... changes) {
        String[] all = new String[changes.length + 4];
        System.arraycopy(changes, 0, all, 4, changes.length);
        all[0] = "code_challenge";
        all[1] = "";
        all[2] = "code_challenge_method";
        all[3] = "";
        return portal.authorize(all);
    }

    private URI answer(TestBrowser browser, String request) {
        browser.signedInWith(signIns.open(citizen, Method.PASSWORD, Method.TOTP));
        return TestBrowser.locationOf(browser.get(request));
    }

    private JsonPath redeemed(URI back) {
        HttpResponse<String> tokens = portal.redeem(PortalUnderTest.parameter(back, "code"), "code_verifier", "");
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JsonPath.from(tokens.body());
    }

    private static String claim(JsonPath tokens, String name) {
        return JsonPath.from(PortalUnderTest.claimsOf(tokens.getString("id_token")))
                .getString(name);
    }

    private TestBrowser signedIn() {
        TestBrowser browser = browser();
        browser.signedInWith(signIns.open(citizen, Method.PASSWORD, Method.TOTP));
        return browser;
    }

    private TestBrowser browser() {
        return new TestBrowser(gateway);
    }
}

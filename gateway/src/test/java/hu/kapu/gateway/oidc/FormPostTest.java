package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer as a form (OAuth 2.0 Form Post Response Mode 1.0; the profile Form Post OP of the certification). */
@QuarkusTest
class FormPostTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    private final UUID citizen = UUID.randomUUID();
    private PortalUnderTest portal;

    @BeforeEach
    void onePortal() {
        portal = new PortalUnderTest(gateway, signIns, "eeszt");
    }

    @Test
    void an_open_session_answers_with_a_form_that_goes_to_the_registered_address_alone() {
        HttpResponse<String> page = signedIn().get(authorize());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\" action=\"https://eeszt.example/back\" data-send-at-once>")
                .containsPattern("name=\"code\" value=\"[A-Za-z0-9_-]{43}\"")
                .contains("name=\"state\" value=\"state-1\"", "name=\"iss\" value=\"https://kapu.example\"")
                .doesNotContain("csrf");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("form-action 'self' https://eeszt.example", "script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void the_form_has_a_button_for_browsers_without_script_and_no_script_of_its_own() {
        String page = signedIn().get(authorize()).body();

        assertThat(page)
                .containsPattern("<button class=\"govuk-button\">[^<]+</button>\\s*</form>")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void a_citizen_who_signs_in_is_sent_on_by_the_same_form_in_every_tab() {
        TestBrowser browser = new TestBrowser(gateway);
        URI page = TestBrowser.locationOf(browser.get(authorize()));
        String transaction = PortalUnderTest.parameter(page, "t");
        signIns.complete(UUID.fromString(transaction), citizen, Method.PASSWORD, Method.TOTP);

        HttpResponse<String> first = browser.get("/oauth2/resume?t=" + transaction);
        HttpResponse<String> second = browser.get("/oauth2/resume?t=" + transaction);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(codeIn(first)).isEqualTo(codeIn(second));
        assertThat(portal.redeem(codeIn(first)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}={1} is {2}")
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "prompt,        none,  login_required",
        "scope,         email, invalid_scope"
    })
    void errors_come_by_form_too(String name, String value, String error) {
        HttpResponse<String> page =
                new TestBrowser(gateway).get(portal.authorize("response_mode", "form_post", name, value));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"error\" value=\"" + error + "\"", "name=\"state\" value=\"state-1\"")
                .contains("action=\"https://eeszt.example/back\"");
    }

    @Test
    void a_hostile_state_stays_text() {
        String page = signedIn()
                .get(portal.authorize("response_mode", "form_post", "state", "\"><script>alert(1)</script>"))
                .body();

        assertThat(page)
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"fragment", "web_message", "form_post.jwt", "query query"})
    void another_mode_is_told_in_the_query(String mode) {
        URI back = TestBrowser.locationOf(new TestBrowser(gateway).get(portal.authorize("response_mode", mode)));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("invalid_request");
    }

    @Test
    void nobody_gets_a_form_to_an_unregistered_address() {
        HttpResponse<String> page = new TestBrowser(gateway)
                .get(portal.authorize("response_mode", "form_post", "redirect_uri", "https://evil.example/back"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("evil.example");
    }

    private String authorize() {
        return portal.authorize("response_mode", "form_post");
    }

    private TestBrowser signedIn() {
        TestBrowser browser = new TestBrowser(gateway);
        browser.signedInWith(signIns.open(citizen, Method.PASSWORD, Method.TOTP));
        return browser;
    }

    private static String codeIn(HttpResponse<String> page) {
        String marker = "name=\"code\" value=\"";
        int start = page.body().indexOf(marker) + marker.length();
        return page.body().substring(start, page.body().indexOf('"', start));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

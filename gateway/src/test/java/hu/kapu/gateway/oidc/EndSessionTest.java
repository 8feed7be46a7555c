package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signing out at a portal's wish (OpenID Connect RP-Initiated Logout 1.0). Tests called {@code oidcc_…} do what the module
 * of that name in the OpenID Foundation's conformance suite does.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EndSessionTest {
    private static final String RETURN = "https://eeszt.example/out";
    private static final String STATE = "s".repeat(100) + "+/=&?%Ő 28-more-characters-of";
    private static final String QUESTION = "Kilép mindenhonnan?";
    private static final String SIGNED_OUT = "<h1 class=\"govuk-heading-l\">Kilépett</h1>";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    PortalServers servers;

    private SignedInBrowser citizen;

    @BeforeEach
    void signedIn() {
        clock.set(clock.instant());
        citizen = new SignedInBrowser(gateway, signIns, Method.PASSWORD, Method.TOTP);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void oidcc_rp_initiated_logout_discovery_endpoint_verification() {
        JsonPath discovery = JsonPath.from(
                citizen.browser().get("/.well-known/openid-configuration").body());

        assertThat(discovery.getString("end_session_endpoint")).isEqualTo("https://kapu.example/oauth2/logout");
    }

    @Test
    void oidcc_rp_initiated_logout() {
        String idToken = citizen.open("eeszt");

        HttpResponse<String> back =
                citizen.signOut("id_token_hint", idToken, "post_logout_redirect_uri", RETURN, "state", STATE);

        URI location = TestBrowser.locationOf(back);
        assertThat(location.toString()).startsWith(RETURN + "?state=");
        assertThat(PortalUnderTest.parameter(location, "state")).isEqualTo(STATE);
        assertThat(location.getRawQuery()).as("nothing but the state").doesNotContain("&");
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_state() {
        HttpResponse<String> back =
                citizen.signOut("id_token_hint", citizen.open("eeszt"), "post_logout_redirect_uri", RETURN);

        assertThat(TestBrowser.locationOf(back)).hasToString(RETURN);
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_post_logout_redirect_uri() {
        HttpResponse<String> page = citizen.signOut("id_token_hint", citizen.open("eeszt"), "state", STATE);

        assertThat(page.body()).contains(SIGNED_OUT);
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_only_state() {
        citizen.open("eeszt");

        HttpResponse<String> question = citizen.signOut("state", STATE);

        assertThat(question.body()).contains(QUESTION);
        assertThat(citizen.yes(question).body()).contains(SIGNED_OUT);
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_params() {
        citizen.open("eeszt");

        HttpResponse<String> question = citizen.signOut();

        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body()).contains(QUESTION, "<li>EESZT</li>").doesNotContain("Tárhely");
        assertThat(citizen.isSignedIn()).isTrue();
        assertThat(citizen.yes(question).body()).contains(SIGNED_OUT);
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_id_token_hint() {
        citizen.open("eeszt");

        HttpResponse<String> page = citizen.signOut("post_logout_redirect_uri", RETURN, "state", STATE);

        assertRefused(page, "nincs bejegyezve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-token", "a.b.c", "{}"})
    void oidcc_rp_initiated_logout_bad_id_token_hint(String hint) {
        citizen.open("eeszt");

        HttpResponse<String> page =
                citizen.signOut("id_token_hint", hint, "post_logout_redirect_uri", RETURN, "state", STATE);

        assertRefused(page, "nem tudta igazolni");
    }

    @Test
    void oidcc_rp_initiated_logout_modified_id_token_hint() {
        String[] parts = citizen.open("eeszt").split("\\.", 3);
        String other =
                new SignedInBrowser(gateway, signIns, Method.TOTP).open("eeszt").split("\\.", 3)[1];

        for (String modified :
                new String[] {parts[0] + "." + other + "." + parts[2], parts[0] + "." + parts[1] + "."}) {
            HttpResponse<String> page =
                    citizen.signOut("id_token_hint", modified, "post_logout_redirect_uri", RETURN, "state", STATE);
            assertRefused(page, "nem tudta igazolni");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/out",
                "https://eeszt.example/back",
                "https://eeszt.example/OUT",
                "https://eeszt.example/out/",
                "https://eeszt.example/out#fragment",
                "https://tarhely.example/out",
                "//evil.example",
                "javascript:alert(1)"
            })
    void oidcc_rp_initiated_logout_bad_post_logout_redirect_uri(String address) {
        HttpResponse<String> page = citizen.signOut(
                "id_token_hint", citizen.open("eeszt"), "post_logout_redirect_uri", address, "state", STATE);

        assertRefused(page, "nincs bejegyezve");
    }

    @Test
    void oidcc_rp_initiated_logout_query_added_to_post_logout_redirect_uri() {
        HttpResponse<String> page = citizen.signOut(
                "id_token_hint", citizen.open("eeszt"), "post_logout_redirect_uri", RETURN + "?foo=bar");

        assertRefused(page, "nincs bejegyezve");
    }

    @Test
    void a_registered_query_is_kept() {
        HttpResponse<String> back = citizen.signOut(
                "id_token_hint", citizen.open("eeszt"), "post_logout_redirect_uri", RETURN + "?of=us", "state", "1");

        assertThat(TestBrowser.locationOf(back)).hasToString(RETURN + "?of=us&state=1");
    }

    @Test
    void a_portal_that_only_says_who_it_is_is_returned_to_after_the_question_section_2() {
        citizen.open("eeszt");

        HttpResponse<String> question = citizen.signOut(
                "client_id", "eeszt-web", "post_logout_redirect_uri", RETURN, "state", "1", "logout_hint", "anna");

        assertThat(question.body()).contains(QUESTION, "EESZT azt kéri");
        assertThat(question.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://eeszt.example");
        assertThat(TestBrowser.locationOf(citizen.yes(question))).hasToString(RETURN + "?state=1");
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void a_form_works_as_an_address_does_and_puts_no_token_into_one_section_2() {
        String idToken = citizen.open("eeszt");
        String form = SignedInBrowser.form("id_token_hint", idToken, "post_logout_redirect_uri", RETURN);

        HttpResponse<String> first = citizen.browser().post("/oauth2/logout", form);

        assertThat(TestBrowser.locationOf(first).toString())
                .doesNotContain(idToken.substring(0, 20), idToken.split("\\.", 3)[1]);
        assertThat(TestBrowser.locationOf(citizen.follow(first))).hasToString(RETURN);
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void an_expired_token_is_good_enough_however_long_the_session_lay_unused_section_4() {
        String idToken = citizen.open("eeszt");
        clock.advance(Duration.ofHours(3));

        HttpResponse<String> back = citizen.signOut("id_token_hint", idToken, "post_logout_redirect_uri", RETURN);

        assertThat(TestBrowser.locationOf(back)).hasToString(RETURN);
    }

    @Test
    void the_token_of_another_citizen_or_session_makes_us_ask_section_2() {
        citizen.open("eeszt");
        String stranger = new SignedInBrowser(gateway, signIns, Method.TOTP).open("eeszt");
        String otherSession = new SignedInBrowser(gateway, signIns, citizen.citizen(), Method.TOTP).open("eeszt");

        for (String idToken : new String[] {stranger, otherSession}) {
            HttpResponse<String> question =
                    citizen.signOut("id_token_hint", idToken, "post_logout_redirect_uri", RETURN);
            assertThat(question.body()).contains(QUESTION);
            assertThat(citizen.isSignedIn()).isTrue();
        }
    }

    @Test
    void a_client_id_has_to_be_the_tokens_section_2() {
        String idToken = citizen.open("eeszt");

        assertRefused(citizen.signOut("id_token_hint", idToken, "client_id", "tarhely-web"), "nem tudta igazolni");
        assertRefused(citizen.signOut("client_id", "nobody"), "melyik portál");
    }

    @Test
    void a_logout_token_is_no_id_token() throws Exception {
        String idToken = citizen.open("eeszt");
        String sid = SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("sid");
        SignedInBrowser other = new SignedInBrowser(gateway, signIns, Method.TOTP);
        clock.release();
        assertThat(citizen.signOut("id_token_hint", idToken).statusCode()).isEqualTo(200);
        String logoutToken = servers.first("eeszt", sid).token();

        assertThat(other.signOut("id_token_hint", logoutToken).statusCode()).isEqualTo(400);
    }

    @Test
    void without_a_session_the_citizen_goes_straight_back() {
        String idToken = citizen.open("eeszt");
        SignedInBrowser nobody = new SignedInBrowser(gateway, signIns, Method.TOTP);
        assertThat(nobody.yes(nobody.signOut()).body()).contains(SIGNED_OUT);

        assertThat(TestBrowser.locationOf(
                        nobody.signOut("id_token_hint", idToken, "post_logout_redirect_uri", RETURN, "state", "1")))
                .hasToString(RETURN + "?state=1");
        assertThat(nobody.signOut().body()).contains(SIGNED_OUT);
        assertThat(citizen.isSignedIn()).isTrue();
    }

    @Test
    void the_question_speaks_the_language_the_portal_wishes_section_2() {
        HttpResponse<String> question = citizen.signOut("client_id", "eeszt-web", "ui_locales", "de en");

        assertThat(question.body()).contains("Sign out everywhere?", "EESZT asks you");
    }

    @Test
    void a_form_of_another_site_signs_nobody_out() {
        HttpResponse<String> forged = citizen.browser().post("/azonositas/kijelentkezes", "");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(citizen.isSignedIn()).isTrue();
    }

    @Test
    void whoever_stays_is_still_signed_in() {
        HttpResponse<String> question = citizen.signOut();

        assertThat(question.body()).contains("href=\"/ugyfelkapu\">Maradok</a>");
        assertThat(citizen.isSignedIn()).isTrue();
    }

    @Test
    void a_sign_out_begun_long_ago_is_over() {
        HttpResponse<String> question = citizen.signOut("client_id", "eeszt-web");
        clock.advance(Duration.ofMinutes(31));

        assertThat(citizen.yes(question).statusCode()).isEqualTo(410);
        assertThat(citizen.browser().get("/azonositas/kijelentkezes?k=AAAA").statusCode())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_parameters_get_a_page_and_no_redirect(String query) {
        citizen.open("eeszt");

        HttpResponse<String> byAddress = citizen.follow(citizen.browser().get("/oauth2/logout?" + query));
        HttpResponse<String> byForm = citizen.follow(citizen.browser().post("/oauth2/logout", query));

        assertThat(byAddress.statusCode()).as(byAddress.body()).isEqualTo(400);
        assertThat(byForm.statusCode()).as(byForm.body()).isEqualTo(400);
        assertThat(citizen.isSignedIn()).isTrue();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                        "state=1&state=2",
                        "client_id=eeszt-web&client_id=tarhely-web",
                        "post_logout_redirect_uri=https%3A%2F%2Feeszt.example%2Fout&post_logout_redirect_uri=x&client_id=eeszt-web",
                        "state=%00",
                        "state=a%0D%0ALocation:%20x",
                        "client_id=%F0%9F%98%80",
                        "state=" + "x".repeat(3_000),
                        "state=" + "x".repeat(64_000),
                        "id_token_hint=" + "a.".repeat(2_000),
                        "id_token_hint=eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2thcHUuZXhhbXBsZSJ9.",
                        "id_token_hint=%3Cscript%3E",
                        "post_logout_redirect_uri=%3Cscript%3E&client_id=eeszt-web")
                .map(Arguments::of);
    }

    private void assertRefused(HttpResponse<String> page, String why) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(400);
        assertThat(page.body()).contains("A portál hibásan kérte a kilépést", why);
        assertThat(citizen.isSignedIn()).isTrue();
    }
}

package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims asked for one by one (OpenID Connect Core 1.0, section 5.5; oidcc-claims-essential). */
@QuarkusTest
class ClaimsRequestTest {
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
    void a_claim_beyond_the_scope_is_at_userinfo_and_the_rest_of_its_scope_is_not_oidcc_claims_essential() {
        JsonPath userInfo = userInfo("openid", "{\"userinfo\":{\"name\":{\"essential\":true}}}");

        assertThat(userInfo.getString("name")).isEqualTo("Kovács Anna");
        assertThat(userInfo.getMap("")).containsOnlyKeys("sub", "name");
    }

    @Test
    void the_id_token_carries_claims_only_when_they_were_asked_for_there() {
        JsonPath plain = idToken("openid profile email", "");
        JsonPath asked = idToken("openid", "{\"id_token\":{\"email\":null,\"mother_name\":null}}");

        assertThat(plain.getMap("")).doesNotContainKeys("name", "email");
        assertThat(asked.getString("email")).isEqualTo("anna@example.hu");
        assertThat(asked.getString("mother_name")).isEqualTo("Szabó Éva");
        assertThat(asked.getMap("")).doesNotContainKeys("name", "email_verified");
    }

    @Test
    void what_the_portal_may_not_have_is_not_given_and_what_nobody_knows_is_ignored() {
        portal = new PortalUnderTest(gateway, signIns, "narrow");

        JsonPath userInfo =
                userInfo("openid", "{\"userinfo\":{\"mother_name\":{\"essential\":true},\"shoe_size\":null}}");

        assertThat(userInfo.getMap("")).containsOnlyKeys("sub");
    }

    @Test
    void an_essential_acr_that_the_session_lacks_asks_for_a_sign_in_section_5_5_1_1() {
        String claims =
                "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"http://eidas.europa.eu/LoA/substantial\"]}}}";

        URI next = TestBrowser.locationOf(
                signedIn(Method.PASSWORD, Method.EMAIL_CODE).get(portal.authorize("claims", claims)));
        URI back =
                TestBrowser.locationOf(signedIn(Method.PASSWORD, Method.TOTP).get(portal.authorize("claims", claims)));

        assertThat(next.getPath()).startsWith("/azonositas");
        assertThat(back.getHost()).isEqualTo("eeszt.example");
    }

    @Test
    void an_essential_acr_that_nobody_can_reach_is_an_error_section_5_5_1_1() {
        URI unknown = TestBrowser.locationOf(browser()
                .get(portal.authorize(
                        "claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"urn:gold\"}}}")));
        URI tooHigh = TestBrowser.locationOf(
                browser()
                        .get(
                                portal.authorize(
                                        "claims",
                                        "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"http://eidas.europa.eu/LoA/high\"}}}")));

        assertThat(PortalUnderTest.parameter(unknown, "error")).isEqualTo("unmet_authentication_requirements");
        assertThat(PortalUnderTest.parameter(tooHigh, "error")).isEqualTo("unmet_authentication_requirements");
    }

    @Test
    void another_citizen_than_the_sub_asked_for_is_not_taken_section_5_5_1() {
        String sub = idToken("openid", "").getString("sub");
        String claims = "{\"id_token\":{\"sub\":{\"value\":\"" + sub + "\"}}}";

        URI same = TestBrowser.locationOf(
                signedIn(Method.PASSWORD, Method.TOTP).get(portal.authorize("claims", claims, "prompt", "none")));
        TestBrowser other = browser();
        other.signedInWith(signIns.open(UUID.randomUUID(), Method.PASSWORD, Method.TOTP));
        URI refused = TestBrowser.locationOf(other.get(portal.authorize("claims", claims, "prompt", "none")));

        assertThat(PortalUnderTest.parameter(same, "code")).isNotEmpty();
        assertThat(PortalUnderTest.parameter(refused, "error")).isEqualTo("login_required");
    }

    private JsonPath userInfo(String scope, String claims) {
        String token = tokens(scope, claims).getString("access_token");
        return JsonPath.from(portal.userInfo(token).body());
    }

    private JsonPath idToken(String scope, String claims) {
        return JsonPath.from(PortalUnderTest.claimsOf(tokens(scope, claims).getString("id_token")));
    }

    private JsonPath tokens(String scope, String claims) {
        URI back = TestBrowser.locationOf(
                signedIn(Method.PASSWORD, Method.TOTP).get(portal.authorize("scope", scope, "claims", claims)));
        HttpResponse<String> tokens = portal.redeem(PortalUnderTest.parameter(back, "code"));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JsonPath.from(tokens.body());
    }

    private TestBrowser browser() {
        return new TestBrowser(gateway);
    }

    private TestBrowser signedIn(Method... methods) {
        TestBrowser browser = browser();
        browser.signedInWith(signIns.open(citizen, methods));
        return browser;
    }
}

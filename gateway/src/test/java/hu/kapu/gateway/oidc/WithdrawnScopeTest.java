package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.portal.PortalFixture;
import hu.kapu.gateway.portal.PortalsNow;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scope that is taken from a portal closes at once, for sign-ins under way and for what was granted before too. */
@QuarkusTest
class WithdrawnScopeTest {
    private static final String MAIL_IN_BOTH =
            "{\"id_token\":{\"email\":null,\"name\":null},\"userinfo\":{\"email\":null}}";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    PortalsNow portalsNow;

    private final UUID citizen = UUID.randomUUID();
    private final PortalFixture documents = TestPortals.add(new PortalFixture(), "shrinking", "Kevesebbet kérő portál")
            .with("shrinking", "tokens.refresh", true)
            .with("shrinking", "tokens.idTokenOnRefresh", true);
    private PortalUnderTest portal;

    @BeforeEach
    void registered() {
        portalsNow.are(documents);
        portal = new PortalUnderTest(gateway, signIns, "shrinking");
    }

    @AfterEach
    void gone() {
        portalsNow.without("shrinking");
    }

    @Test
    void userinfo_answers_nothing_of_it() {
        String token = tokens(portal.codeFor(citizen, Method.TOTP)).getString("access_token");
        assertThat(userInfo(token).<String>get("email")).isEqualTo("anna@example.hu");

        withdrawEmail();

        assertThat(userInfo(token).<String>get("email")).isNull();
        assertThat(userInfo(token).<String>get("name")).isEqualTo("Kovács Anna");
    }

    @Test
    void nothing_of_it_is_answered_that_was_asked_for_claim_by_claim() {
        String code = portal.codeFor(
                portal.authorize("scope", "openid profile", "claims", MAIL_IN_BOTH), citizen, Method.TOTP);
        JsonPath before = tokens(code);
        assertThat(idToken(before).<String>get("email")).isEqualTo("anna@example.hu");

        withdrawEmail();

        assertThat(userInfo(before.getString("access_token")).<String>get("email"))
                .isNull();
        JsonPath refreshed =
                JsonPath.from(portal.refresh(before.getString("refresh_token")).body());
        assertThat(idToken(refreshed).<String>get("email")).isNull();
        assertThat(idToken(refreshed).<String>get("name")).isEqualTo("Kovács Anna");
    }

    @Test
    void a_refreshed_token_has_it_no_more_RFC_6749_section_5_1() {
        String refresh = tokens(portal.codeFor(citizen, Method.TOTP)).getString("refresh_token");

        withdrawEmail();
        JsonPath narrowed =
                JsonPath.from(portal.refresh(refresh, "scope", "openid email").body());
        JsonPath whole = JsonPath.from(
                portal.refresh(narrowed.getString("refresh_token")).body());

        assertThat(narrowed.getString("scope")).isEqualTo("openid");
        assertThat(whole.getString("scope")).isEqualTo("openid profile");
        assertThat(userInfo(whole.getString("access_token")).<String>get("email"))
                .isNull();
    }

    @Test
    void introspection_does_not_name_it() {
        String token = tokens(portal.codeFor(citizen, Method.TOTP)).getString("access_token");

        withdrawEmail();

        JsonPath facts = JsonPath.from(portal.post("/oauth2/introspect", portal.basic(), "token=" + token)
                .body());
        assertThat(facts.getString("scope")).isEqualTo("openid profile");
    }

    @Test
    void a_code_issued_before_buys_none_of_it() {
        String code = portal.codeFor(portal.authorize("claims", MAIL_IN_BOTH), citizen, Method.TOTP);

        withdrawEmail();
        JsonPath tokens = tokens(code);

        assertThat(tokens.getString("scope")).isEqualTo("openid profile");
        assertThat(idToken(tokens).<String>get("email")).isNull();
    }

    @Test
    void a_sign_in_under_way_brings_none_of_it_even_when_it_is_given_back_later() {
        TestBrowser browser = new TestBrowser(gateway);
        UUID transaction = portal.signIn(browser, citizen, Method.TOTP);
        withdrawEmail();
        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));
        portalsNow.are(
                documents.with("shrinking", "scopes", List.of("openid", "profile", "email", "natural-identity")));

        JsonPath tokens = tokens(PortalUnderTest.parameter(back, "code"));

        assertThat(tokens.getString("scope")).isEqualTo("openid profile");
        assertThat(userInfo(tokens.getString("access_token")).<String>get("email"))
                .isNull();
    }

    private void withdrawEmail() {
        portalsNow.are(documents.with("shrinking", "scopes", List.of("openid", "profile", "natural-identity")));
    }

    private JsonPath tokens(String code) {
        var answer = portal.redeem(code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    private JsonPath userInfo(String token) {
        var answer = portal.userInfo(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    private static JsonPath idToken(JsonPath tokens) {
        return JsonPath.from(PortalUnderTest.claimsOf(tokens.getString("id_token")));
    }
}

package hu.kapu.gateway.oidc.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.portal.PortalFixture;
import hu.kapu.gateway.signin.Level;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The authorization request, rule by rule. */
class RequestCheckerTest {
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final MultivaluedMap<String, String> request = new MultivaluedHashMap<>();

    RequestCheckerTest() {
        request.add("client_id", "eeszt-web");
        request.add("redirect_uri", "https://eeszt.example.hu/back");
        request.add("response_type", "code");
        request.add("scope", "openid profile email unheard-of");
        request.add("state", "the-state");
        request.add("code_challenge", CHALLENGE);
        request.add("code_challenge_method", "S256");
    }

    @Test
    void a_proper_request_is_accepted_with_the_scopes_the_portal_may_have() {
        AuthorizationRequest accepted = accepted(portal(true));

        assertThat(accepted.scope()).containsExactly("openid", "profile");
        assertThat(accepted.replyTo())
                .isEqualTo(new ReplyTo("https://eeszt.example.hu/back", "the-state", ResponseMode.QUERY));
        assertThat(accepted.prompt()).isEqualTo(Prompt.AS_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({"client_id", "redirect_uri"})
    void who_asks_and_where_to_answer_come_first_and_are_never_answered_by_redirect_RFC_6749_4_1_2_1(String name) {
        request.putSingle(name, "https://evil.example");
        request.remove("response_type");

        assertThat(check(portal(true))).isNotInstanceOf(RequestCheck.Refused.class);
    }

    @Test
    void a_disabled_portal_is_never_answered_by_redirect_whatever_it_asks() {
        PortalFixture disabled = portal(true).with("eeszt", "disabled", true);

        assertThat(check(disabled)).isInstanceOf(RequestCheck.PortalDisabled.class);
    }

    @ParameterizedTest
    @CsvSource({"client_id", "redirect_uri"})
    void a_repeated_address_is_no_address_RFC_6749_3_1(String name) {
        request.add(name, request.getFirst(name));

        assertThat(check(portal(true))).isNotInstanceOfAny(RequestCheck.Refused.class, RequestCheck.Accepted.class);
    }

    @ParameterizedTest(name = "{0}={1} is {2}")
    @CsvSource({
        "response_type,         token,           unsupported_response_type",
        "response_type,         code id_token,   unsupported_response_type",
        "response_type,         '',              invalid_request",
        "response_mode,         fragment,        invalid_request",
        "claims,                name,            invalid_request",
        "scope,                 profile,         invalid_scope",
        "scope,                 '',              invalid_scope",
        "prompt,                none login,      invalid_request",
        "prompt,                create,          invalid_request",
        "prompt,                none consent,    invalid_request",
        "max_age,               -1,              invalid_request",
        "max_age,               soon,            invalid_request",
        "code_challenge,        '',              invalid_request",
        "code_challenge,        short,           invalid_request",
        "code_challenge_method, plain,           invalid_request",
        "code_challenge_method, '',              invalid_request",
        "request,               eyJhbGciOiJub25lIn0.e30., request_not_supported",
        "request_uri,           urn:example:1,   request_uri_not_supported",
        "registration,          {},              registration_not_supported"
    })
    void other_mistakes_are_told_to_the_portal(String name, String value, String error) {
        request.putSingle(name, value);

        assertThat(refused(portal(true)).error().code()).isEqualTo(error);
        assertThat(refused(portal(true)).replyTo().state()).isEqualTo("the-state");
    }

    @Test
    void a_repeated_parameter_is_refused_RFC_6749_3_1() {
        request.add("scope", "openid");

        assertThat(refused(portal(true)).error()).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void
            only_a_portal_registered_without_pkce_does_without_oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertThat(accepted(portal(false)).nonce()).isNull();
        assertThat(accepted(portal(false)).codeChallenge()).isNull();
        assertThat(refused(portal(true)).error()).isEqualTo(OAuthError.INVALID_REQUEST);
        request.add("nonce", "n-1");
        assertThat(refused(portal(true)).error()).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "display,       page", // oidcc-display-page
        "display,       popup", // oidcc-display-popup
        "display,       hologram",
        "claims_locales, se", // oidcc-claims-locales
        "ui_locales,    se", // oidcc-ui-locales
        "extra,         foobar", // oidcc-ensure-request-with-unknown-parameter-succeeds
        "max_age,       10000", // oidcc-max-age-10000
        "scope,         profile openid", // oidcc-ensure-other-scope-order-succeeds
        "scope,         openid address phone", // oidcc-scope-address, oidcc-scope-phone
        "acr_values,    1 2" // oidcc-ensure-request-with-acr-values-succeeds
    })
    void what_may_be_ignored_is_ignored_OpenID_Connect_Core_section_3_1_2_1(String name, String value) {
        request.putSingle(name, value);

        assertThat(accepted(portal(true)).portalId()).isEqualTo("eeszt");
    }

    @Test
    void consent_is_asked_for_only_where_the_portal_says_so() {
        assertThat(accepted(portal(true)).consent()).isFalse();

        request.add("prompt", "consent login");

        assertThat(accepted(portal(true)).consent()).isTrue();
        assertThat(accepted(portal(true)).prompt()).isEqualTo(Prompt.ANEW);
    }

    @Test
    void a_portal_that_pushes_its_requests_sends_none_by_the_browser_RFC_9126_section_6() {
        PortalFixture pushing = portal(true).with("eeszt", "requests.requirePushed", true);

        assertThat(refused(pushing).error()).isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(new RequestChecker(pushing.portals()).checkPushed(Parameters.of(request)))
                .isInstanceOf(RequestCheck.Accepted.class);
    }

    @Test
    void the_answer_may_be_wished_by_form() {
        request.add("response_mode", "form_post");

        assertThat(accepted(portal(true)).replyTo().mode()).isEqualTo(ResponseMode.FORM_POST);
    }

    @Test
    void claims_are_asked_for_within_the_portals_scopes() {
        request.add(
                "claims", "{\"userinfo\":{\"locale\":null,\"mother_name\":null},\"id_token\":{\"birthdate\":null}}");

        assertThat(accepted(portal(true)).claims().userInfo()).containsExactly("locale");
        assertThat(accepted(portal(true)).claims().idToken()).isEmpty();
    }

    @Test
    void the_lowest_of_several_acr_values_is_the_bar() {
        request.add("acr_values", "http://eidas.europa.eu/LoA/high urn:unknown http://eidas.europa.eu/LoA/substantial");

        assertThat(accepted(portal(true)).requestedLevel()).contains(Level.SUBSTANTIAL);
    }

    @Test
    void max_age_prompt_language_and_hint_are_read() {
        request.add("max_age", "0");
        request.add("prompt", "login");
        request.add("ui_locales", "de en-GB hu");
        request.add("login_hint", "kovacs.anna");

        AuthorizationRequest accepted = accepted(portal(true));

        assertThat(accepted.maxAge()).contains(Duration.ZERO);
        assertThat(accepted.prompt()).isEqualTo(Prompt.ANEW);
        assertThat(accepted.language()).contains("en");
        assertThat(accepted.loginHint()).contains("kovacs.anna");
    }

    private AuthorizationRequest accepted(PortalFixture portal) {
        return ((RequestCheck.Accepted) check(portal)).request();
    }

    private RequestCheck.Refused refused(PortalFixture portal) {
        return (RequestCheck.Refused) check(portal);
    }

    private RequestCheck check(PortalFixture portal) {
        return new RequestChecker(portal.portals()).check(Parameters.of(request));
    }

    private static PortalFixture portal(boolean requirePkce) {
        return PortalFixture.eeszt().with("eeszt", "requests.requirePkce", requirePkce);
    }
}

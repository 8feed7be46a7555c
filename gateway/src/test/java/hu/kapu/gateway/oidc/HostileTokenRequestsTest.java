package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every parameter and header of the endpoints for portals' servers, with what no honest portal sends (ASVS 2.2.1). */
@QuarkusTest
class HostileTokenRequestsTest {
    private static final List<String> ENDPOINTS =
            List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/userinfo", "/oauth2/challenge");
    private static final List<String> PARAMETERS = List.of(
            "grant_type",
            "code",
            "redirect_uri",
            "code_verifier",
            "refresh_token",
            "scope",
            "token",
            "token_type_hint",
            "access_token",
            "client_id",
            "client_secret",
            "client_assertion",
            "client_assertion_type",
            "unknown");

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    static Stream<String> values() {
        return Stream.of(
                "%00",
                "a%00b",
                "%0d%0aSet-Cookie:%20x=y",
                "%zz",
                "%",
                "%ff%fe%c0%80",
                "%ed%a0%80",
                "%f0%9f%94%91",
                "'%20OR%201=1%20--",
                "%22;DROP%20TABLE%20oidc_grant;",
                "%3Cscript%3E",
                "{%22a%22:".repeat(400),
                "9".repeat(5_000),
                "%C3%A9".repeat(2_000),
                "openid%20".repeat(1_500),
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJrZXllZC13ZWIiLCJleHAiOjFlOTk5OTk5OTk5fQ.AA",
                jwt("[".repeat(6_000)),
                jwt("{\"sub\":\"keyed-web\",\"exp\":" + "9".repeat(3_000) + "}"),
                jwt("{\"sub\":\"keyed-web\",\"aud\":" + "[".repeat(2_000) + "}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_value_of_any_parameter_is_a_fault_of_ours(String value) {
        SoftAssertions all = new SoftAssertions();
        for (String endpoint : ENDPOINTS) {
            for (String parameter : PARAMETERS) {
                for (String authorization : List.of("", portal().basic())) {
                    String form = proper(endpoint, parameter) + "&" + parameter + "=" + value;
                    all.assertThat(portal().post(endpoint, authorization, form).statusCode())
                            .as("%s %s", endpoint, parameter)
                            .isBetween(200, 499);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void a_parameter_that_comes_twice_is_refused_RFC_6749_section_3_2() {
        SoftAssertions all = new SoftAssertions();
        for (String parameter : List.of("grant_type", "code", "refresh_token", "scope", "redirect_uri", "unknown")) {
            HttpResponse<String> refused = portal().post(
                            "/oauth2/token",
                            portal().basic(),
                            "grant_type=authorization_code&code=x&%1$s=a&%1$s=b".formatted(parameter));
            all.assertThat(JsonPath.from(refused.body()).getString("error"))
                    .as(parameter)
                    .isEqualTo("invalid_request");
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/userinfo", "/oauth2/challenge"
            })
    void sixty_four_kilobytes_are_refused_at_once(String endpoint) {
        HttpResponse<String> refused = portal().post(endpoint, portal().basic(), "code=" + "x".repeat(64 * 1024));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(refused.body()).getString("error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic =",
                "Basic Og==",
                "Basic %%%",
                "Basic AAAA",
                "Basic ZWVzenQtd2ViOiV6eg==",
                "Digest x",
                "Bearer",
                "DPoP",
                "Bearer a b",
                "x"
            })
    void no_authorization_header_is_a_fault_of_ours(String header) {
        SoftAssertions all = new SoftAssertions();
        for (String endpoint : ENDPOINTS) {
            HttpResponse<String> refused =
                    portal().post(endpoint, header, "token=x&grant_type=authorization_code&code=x");
            all.assertThat(refused.statusCode()).as(endpoint).isIn(400, 401);
            all.assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .as(endpoint)
                    .isPresent();
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void no_dpop_header_is_a_fault_of_ours(String proof) {
        assertThat(portal().post(
                                "/oauth2/token",
                                portal().basic(),
                                "grant_type=authorization_code&code=x",
                                "DPoP",
                                proof)
                        .statusCode())
                .isEqualTo(400);
        assertThat(portal().send("GET", "/oauth2/userinfo", "Authorization", "DPoP x", "DPoP", proof)
                        .statusCode())
                .isEqualTo(401);
        assertThat(portal().post("/oauth2/challenge", "", "client_id=mobil-web&scope=openid", "DPoP", proof)
                        .statusCode())
                .isEqualTo(400);
    }

    static Stream<String> proofs() {
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":";
        return Stream.of(
                "",
                "x",
                "..",
                "\"{}\"",
                "x".repeat(7_000),
                "x".repeat(12_000),
                token(header + "{}}", "{}"),
                token(header + "[]}", "{}"),
                token(header + "null}", "{}"),
                token(header + "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}", "{}"),
                token(header + "{\"kty\":\"oct\",\"k\":\"AA\"}}", "{}"),
                token(header + "{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQ\"}}", "{\"iat\":1e999999999}"),
                token("{\"typ\":\"dpop+jwt\",\"alg\":\"none\"}", "{}"),
                token("[".repeat(3_000), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense"})
    void other_content_types_are_refused(String type) {
        for (String endpoint : List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/challenge")) {
            assertThat(portal().send("POST", endpoint, "Content-Type", type).statusCode())
                    .as(endpoint)
                    .isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth2/token", "/oauth2/par", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/challenge"})
    void a_program_is_not_answered_with_a_page(String endpoint) {
        HttpResponse<String> otherVerb = portal().send("GET", endpoint);
        HttpResponse<String> otherType = portal().send("POST", endpoint, "Content-Type", "application/json");

        assertThat(otherVerb.statusCode()).isEqualTo(405);
        assertThat(otherType.statusCode()).isEqualTo(415);
        for (HttpResponse<String> refused : List.of(otherVerb, otherType)) {
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "a", "application/jwt;q=x", "*/*;;", "application/token-introspection+jwt;q=0"})
    void no_accept_header_is_a_fault_of_ours(String accept) {
        assertThat(portal().post("/oauth2/introspect", portal().basic(), "token=x", "Accept", accept)
                        .statusCode())
                .isBetween(200, 499);
        assertThat(portal().send("GET", "/oauth2/userinfo", "Authorization", "Bearer x", "Accept", accept)
                        .statusCode())
                .isBetween(400, 499);
    }

    private static String proper(String endpoint, String without) {
        String form = endpoint.equals("/oauth2/token") ? "grant_type=refresh_token&refresh_token=x" : "token=x";
        return form.contains(without + "=") ? "x=y" : form;
    }

    private static String jwt(String claims) {
        return token("{\"alg\":\"ES256\"}", claims);
    }

    private static String token(String header, String claims) {
        return Base64URL.encode(header) + "." + Base64URL.encode(claims) + ".AA";
    }

    private PortalUnderTest portal() {
        return new PortalUnderTest(gateway, signIns, "epapir");
    }
}

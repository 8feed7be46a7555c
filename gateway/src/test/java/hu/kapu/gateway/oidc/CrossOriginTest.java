package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of public clients call us from their own origins, and nobody else's pages do (Fetch, section 3.2). */
@QuarkusTest
class CrossOriginTest {
    private static final String OURS = "https://app.example";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/token",
                "/oauth2/userinfo",
                "/oauth2/revoke",
                "/oauth2/jwks",
                "/.well-known/openid-configuration"
            })
    void a_preflight_from_a_registered_origin_is_allowed(String path) {
        HttpResponse<String> answer = preflight(path, OURS);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(OURS);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "Content-Type", "DPoP");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.equalsIgnoreCase("Origin"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://eeszt.example",
                "http://app.example",
                "https://app.example.evil.example",
                "https://app.example:8443",
                "null",
                "*"
            })
    void every_other_origin_is_not_a_confidential_clients_either(String origin) {
        assertThat(preflight("/oauth2/token", origin).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(portal().send("GET", "/oauth2/jwks", "Origin", origin)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/introspect", "/oauth2/authorize", "/azonositas", "/api/v1/sign-in-methods"})
    void other_addresses_are_for_no_page_of_another_site(String path) {
        assertThat(preflight(path, OURS).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void a_page_redeems_its_code_and_reads_the_answer() {
        PortalUnderTest portal = portal();
        String code = portal.codeFor(UUID.randomUUID(), Method.TOTP);

        HttpResponse<String> tokens = portal.redeemFrom(OURS, code, "client_id", "app-web");

        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        assertThat(tokens.headers().firstValue("Access-Control-Allow-Origin")).contains(OURS);
    }

    @Test
    void a_page_reads_why_it_is_refused() {
        HttpResponse<String> refused =
                portal().send("GET", "/oauth2/userinfo", "Origin", OURS, "Authorization", "Bearer unknown");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains(OURS);
        assertThat(refused.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("WWW-Authenticate");
    }

    private HttpResponse<String> preflight(String path, String origin) {
        return portal().send(
                        "OPTIONS",
                        path,
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "dpop");
    }

    private PortalUnderTest portal() {
        return new PortalUnderTest(gateway, signIns, "app");
    }
}

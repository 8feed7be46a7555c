package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the Config OP profile looks at (OpenID Connect Discovery 1.0, sections 3 and 4). */
@QuarkusTest
class DiscoveryEndpointTest {
    /** Discovery section 3, "REQUIRED", less the two of the implicit flow. */
    private static final List<String> REQUIRED = List.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "jwks_uri",
            "scopes_supported",
            "response_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported",
            "claims_supported");

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void oidcc_discovery_endpoint_verification() {
        HttpResponse<String> response = browser().get("/.well-known/openid-configuration");
        JsonPath configuration = JsonPath.from(response.body());

        assertThat(response.headers().firstValue("Content-Type").map(type -> type.split(";", 2)[0]))
                .isEqualTo(Optional.of("application/json"));
        assertThat(REQUIRED)
                .allSatisfy(name -> assertThat(configuration.<Object>get(name)).isNotNull());
        assertThat(configuration.getString("issuer"))
                .startsWith("https://")
                .doesNotEndWith("/")
                .doesNotContain("?", "#");
        assertThat(configuration.<String>getList("id_token_signing_alg_values_supported"))
                .contains("RS256")
                .doesNotContain("none");
        assertThat(configuration.<String>getList("scopes_supported")).contains("openid");
        assertThat(configuration.getBoolean("request_uri_parameter_supported"))
                .as("its default is true")
                .isFalse();
    }

    @Test
    void every_address_is_below_the_issuer_and_somebody_answers_there() {
        Map<String, Object> configuration = JsonPath.from(
                        browser().get("/.well-known/openid-configuration").body())
                .getMap("");
        String issuer = String.valueOf(configuration.get("issuer"));

        configuration.forEach((name, value) -> {
            if (name.endsWith("_endpoint") || name.equals("jwks_uri")) {
                assertThat(String.valueOf(value)).as(name).startsWith(issuer + "/");
                String path = String.valueOf(value).substring(issuer.length());
                assertThat(browser().get(path).statusCode()).as(name).isNotEqualTo(404);
            }
        });
    }

    @Test
    void the_published_keys_have_a_name_and_a_use_and_no_private_part() throws Exception {
        JWKSet keys = JWKSet.parse(browser().get("/oauth2/jwks").body());

        assertThat(keys.getKeys()).isNotEmpty();
        assertThat(keys.getKeys()).noneMatch(JWK::isPrivate);
        assertThat(keys.getKeys()).allSatisfy(key -> assertThat(key.getKeyID()).isNotBlank());
        assertThat(keys.getKeys()).extracting(JWK::getKeyID).doesNotHaveDuplicates();
        assertThat(keys.getKeys())
                .allSatisfy(key -> assertThat(key.getKeyUse().identifier()).isEqualTo("sig"));
    }

    private TestBrowser browser() {
        return new TestBrowser(gateway);
    }
}

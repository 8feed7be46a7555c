package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that proves itself by its own key (OpenID Connect Core 1.0, section 9; RFC 7523). */
@QuarkusTest
class PrivateKeyJwtTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({"RS256, rsa", "PS256, rsa", "ES256, ec"})
    void a_portal_redeems_its_code_with_its_own_key(String algorithm, String kid) {
        PortalUnderTest portal = portal("keyed");
        String assertion = assertion(algorithm, TestPortalKeys.of(kid), "https://kapu.example/oauth2/token");

        HttpResponse<String> tokens = redeem(portal, assertion);

        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
    }

    @Test
    void an_assertion_proves_once_RFC_7523_section_3() {
        PortalUnderTest portal = portal("keyed");
        String assertion = assertion("ES256", TestPortalKeys.of("ec"), "https://kapu.example");

        assertThat(redeem(portal, assertion).statusCode()).isEqualTo(200);

        assertInvalidClient(redeem(portal, assertion));
    }

    @Test
    void of_thirty_parallel_uses_of_one_assertion_exactly_one_is_taken() {
        PortalUnderTest portal = portal("keyed");
        String assertion = assertion("ES256", TestPortalKeys.of("ec"), "https://kapu.example");

        List<Integer> statuses = Parallel.statuses(IntStream.range(0, 30)
                .<Parallel.Request>mapToObj(any -> () -> portal.redeemAs("", "no-such-code", asserted(assertion)))
                .toList());

        assertThat(statuses).containsOnlyOnce(400).containsOnly(400, 401);
    }

    @Test
    void a_portal_with_a_key_has_no_other_way() {
        PortalUnderTest portal = portal("keyed");
        String code = portal.codeFor(UUID.randomUUID(), Method.TOTP);

        assertInvalidClient(portal.redeem(code));
        assertInvalidClient(portal.redeemAs("", code, "client_id", "keyed-web"));
        assertInvalidClient(portal.redeemAs("", code, "client_id", "keyed-web", "client_secret", TestPortals.SECRET));
    }

    @Test
    void a_portal_with_a_secret_has_no_key() {
        PortalUnderTest portal = portal("eeszt");
        JWTClaimsSet claims = claims("https://kapu.example")
                .issuer("eeszt-web")
                .subject("eeszt-web")
                .build();

        assertInvalidClient(redeem(portal, Jwts.signed("ES256", TestPortalKeys.of("ec"), claims)));
    }

    @Test
    void an_assertion_about_another_client_is_refused() {
        PortalUnderTest portal = portal("keyed");
        String assertion = assertion("ES256", TestPortalKeys.of("ec"), "https://kapu.example");
        String[] other = {
            "client_id", "eeszt-web", "client_assertion", assertion, "client_assertion_type", Jwts.ASSERTION_TYPE
        };

        assertInvalidClient(portal.redeemAs("", "some-code", other));
    }

    @Test
    void two_ways_at_once_are_no_way_RFC_6749_section_2_3() {
        PortalUnderTest portal = portal("keyed");
        String assertion = assertion("ES256", TestPortalKeys.of("ec"), "https://kapu.example");
        String basic = PortalUnderTest.basic("keyed-web", TestPortals.SECRET);

        assertInvalidClient(portal.redeemAs(basic, "some-code", asserted(assertion)));
        assertInvalidClient(portal.redeemAs(
                "",
                "some-code",
                "client_secret",
                TestPortals.SECRET,
                "client_assertion",
                assertion,
                "client_assertion_type",
                Jwts.ASSERTION_TYPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "...",
                "e30.e30.",
                "eyJhbGciOiJub25lIn0.eyJpc3MiOiJrZXllZC13ZWIiLCJzdWIiOiJrZXllZC13ZWIifQ.",
                "eyJhbGciOiJSUzI1NiJ9.W10.AA",
                "eyJhbGciOiJSUzI1NiIsImNyaXQiOlsieCJdLCJ4IjoxfQ.e30.AA"
            })
    void what_is_no_assertion_is_refused_and_no_fault(String text) {
        assertInvalidClient(portal("keyed").redeemAs("", "some-code", asserted(text)));
    }

    @Test
    void an_assertion_of_another_type_is_refused() {
        String assertion = assertion("ES256", TestPortalKeys.of("ec"), "https://kapu.example");

        assertInvalidClient(portal("keyed")
                .redeemAs(
                        "",
                        "some-code",
                        "client_assertion",
                        assertion,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:saml2-bearer"));
        assertInvalidClient(portal("keyed").redeemAs("", "some-code", "client_assertion", assertion));
    }

    private HttpResponse<String> redeem(PortalUnderTest portal, String assertion) {
        return portal.redeemAs("", portal.codeFor(UUID.randomUUID(), Method.TOTP), asserted(assertion));
    }

    private static String[] asserted(String assertion) {
        return new String[] {"client_assertion", assertion, "client_assertion_type", Jwts.ASSERTION_TYPE};
    }

    private String assertion(String algorithm, JWK key, String audience) {
        return Jwts.signed(algorithm, key, claims(audience).build());
    }

    private JWTClaimsSet.Builder claims(String audience) {
        return Jwts.assertion("keyed-web", audience, clock.instant().plus(Duration.ofMinutes(1)));
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }

    private static void assertInvalidClient(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo("invalid_client");
    }
}

package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portal asks what its own tokens are still worth (RFC 7662, RFC 9701). */
@QuarkusTest
class IntrospectionTest {
    private static final String INACTIVE = "{\"active\":false}";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void a_portal_learns_what_its_access_token_is_worth_RFC_7662_section_2_2() throws Exception {
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = tokens(portal);

        HttpResponse<String> answer = introspect(portal, tokens.getString("access_token"));
        var facts = TokenIntrospectionSuccessResponse.parse(JSONObjectUtils.parse(answer.body()));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(facts.isActive()).isTrue();
        assertThat(facts.getClientID().getValue()).isEqualTo("epapir-web");
        assertThat(facts.getTokenType().getValue()).isEqualTo("Bearer");
        assertThat(facts.getScope().toString()).isEqualTo(tokens.getString("scope"));
        assertThat(facts.getIssuer().getValue()).isEqualTo("https://kapu.example");
        assertThat(facts.getSubject().getValue()).isEqualTo(subjectOf(tokens));
        assertThat(facts.getIssueTime().toInstant().getEpochSecond())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(Duration.between(
                        facts.getIssueTime().toInstant(),
                        facts.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(facts.getACR().getValue()).isEqualTo("http://eidas.europa.eu/LoA/substantial");
        assertThat(facts.getAuthenticationTime()).isNotNull();
        assertThat(answer.body()).doesNotContain(citizen.toString());
    }

    @Test
    void a_refresh_token_is_no_access_token_and_is_told_without_a_type() {
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = tokens(portal);
        String refresh = tokens.getString("refresh_token");

        JsonPath facts = JsonPath.from(introspect(portal, refresh).body());
        assertThat(facts.getBoolean("active")).isTrue();
        assertThat(facts.getString("token_type")).isNull();

        assertThat(portal.refresh(refresh).statusCode()).isEqualTo(200);
        assertThat(introspect(portal, refresh).body()).as("used").isEqualTo(INACTIVE);
    }

    @Test
    void kinds_of_tokens_do_not_stand_in_for_each_other() {
        PortalUnderTest portal = portal("epapir");
        String code = portal.codeFor(citizen, Method.TOTP);
        assertThat(introspect(portal, code).body()).isEqualTo(INACTIVE);
        JsonPath tokens = JsonPath.from(portal.redeem(code).body());

        assertThat(introspect(portal, tokens.getString("id_token")).body()).isEqualTo(INACTIVE);
        assertThat(portal.userInfo(tokens.getString("refresh_token")).statusCode())
                .isEqualTo(401);
        assertThat(portal.refresh(tokens.getString("access_token")).statusCode())
                .isEqualTo(400);
        assertThat(portal.refresh(tokens.getString("id_token")).statusCode()).isEqualTo(400);
        assertThat(portal.redeem(tokens.getString("refresh_token")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void of_anothers_token_nothing_is_said_RFC_7662_section_4() {
        String token = tokens(portal("epapir")).getString("access_token");

        assertThat(introspect(portal("eeszt"), token).body()).isEqualTo(INACTIVE);
        assertThat(introspect(portal("eeszt"), "unknown").body()).isEqualTo(INACTIVE);
    }

    @Test
    void the_calendar_is_asked_at_each_use() {
        clock.set(Instant.parse("2025-01-15T22:59:59.999Z"));
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = JsonPath.from(
                portal.redeem(portal.codeFor(citizen, Method.PASSWORD)).body());
        assertThat(JsonPath.from(introspect(portal, tokens.getString("access_token"))
                                .body())
                        .getBoolean("active"))
                .isTrue();

        clock.set(Instant.parse("2025-01-15T23:00:00.000Z"));

        assertThat(introspect(portal, tokens.getString("access_token")).body()).isEqualTo(INACTIVE);
        assertThat(introspect(portal, tokens.getString("refresh_token")).body()).isEqualTo(INACTIVE);
    }

    @Test
    void what_ended_is_not_active() {
        PortalUnderTest portal = portal("epapir");
        String signedOut = tokens(portal).getString("access_token");
        signIns.signOut(citizen);
        String ended = tokens(portal).getString("access_token");
        signIns.endAccess(citizen);

        assertThat(introspect(portal, signedOut).body()).isEqualTo(INACTIVE);
        assertThat(introspect(portal, ended).body()).isEqualTo(INACTIVE);
    }

    @Test
    void on_request_the_answer_is_signed_RFC_9701_section_5() throws Exception {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("access_token");

        HttpResponse<String> answer = portal.post(
                "/oauth2/introspect",
                portal.basic(),
                "token=" + token,
                "Accept",
                "application/token-introspection+jwt");
        SignedJWT jwt = SignedJWT.parse(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/token-introspection+jwt");
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("token-introspection+jwt");
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(verifies(jwt)).isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("https://kapu.example");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("epapir-web");
        assertThat(jwt.getJWTClaimsSet().getIssueTime()).isNotNull();
        assertThat(jwt.getJWTClaimsSet().getSubject()).isNull();
        assertThat(jwt.getJWTClaimsSet().getExpirationTime()).isNull();
        Map<String, Object> facts = jwt.getJWTClaimsSet().getJSONObjectClaim("token_introspection");
        assertThat(facts).containsEntry("active", true).containsEntry("client_id", "epapir-web");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"tarhely, RS256", "enpostam, ES256"})
    void the_signature_is_registered_apart_from_that_of_id_tokens_RFC_9701_section_6(String id, String algorithm)
            throws Exception {
        PortalUnderTest portal = portal(id);
        JsonPath tokens = tokens(portal);

        HttpResponse<String> answer = portal.post(
                "/oauth2/introspect",
                portal.basic(),
                "token=" + tokens.getString("access_token"),
                "Accept",
                "application/token-introspection+jwt");

        JWSAlgorithm signed = SignedJWT.parse(answer.body()).getHeader().getAlgorithm();
        assertThat(signed).isEqualTo(JWSAlgorithm.parse(algorithm));
        assertThat(signed)
                .isNotEqualTo(SignedJWT.parse(tokens.getString("id_token"))
                        .getHeader()
                        .getAlgorithm());
        assertThat(JsonPath.from(new TestBrowser(gateway)
                                .get("/.well-known/openid-configuration")
                                .body())
                        .getList("introspection_signing_alg_values_supported"))
                .contains(algorithm);
    }

    @Test
    void whoever_does_not_prove_to_be_a_client_is_told_nothing_RFC_7662_section_2_1() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("access_token");

        assertRefused(portal.post("/oauth2/introspect", "", "token=" + token), 401, "invalid_client");
        assertRefused(portal.post("/oauth2/introspect", "", "client_id=app-web&token=" + token), 401, "invalid_client");
        assertRefused(portal.post("/oauth2/introspect", "Bearer " + token, "token=" + token), 401, "invalid_client");
        assertRefused(portal.post("/oauth2/introspect", portal.basic(), "x=y"), 400, "invalid_request");
    }

    private boolean verifies(SignedJWT jwt) throws Exception {
        JWK key = JWKSet.parse(new TestBrowser(gateway).get("/oauth2/jwks").body())
                .getKeyByKeyId(jwt.getHeader().getKeyID());
        return jwt.verify(new DefaultJWSVerifierFactory()
                .createJWSVerifier(jwt.getHeader(), key.toRSAKey().toPublicKey()));
    }

    private static String subjectOf(JsonPath tokens) {
        return JsonPath.from(PortalUnderTest.claimsOf(tokens.getString("id_token")))
                .getString("sub");
    }

    private static HttpResponse<String> introspect(PortalUnderTest portal, String token) {
        return portal.post("/oauth2/introspect", portal.basic(), "token=" + token);
    }

    private JsonPath tokens(PortalUnderTest portal) {
        return JsonPath.from(portal.redeem(portal.codeFor(citizen, Method.TOTP)).body());
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo(error);
    }
}

package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are worth something only with the key they were given to (RFC 9449). */
@QuarkusTest
class DpopTest {
    private static final String TOKEN = "https://kapu.example/oauth2/token";
    private static final String PAR = "https://kapu.example/oauth2/par";
    private static final String USERINFO = "https://kapu.example/oauth2/userinfo";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final ECKey key = key();
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
    void a_bound_token_opens_userinfo_with_its_key_only_RFC_9449_section_7_1() {
        PortalUnderTest portal = portal("bound");
        JsonPath tokens = bound(portal);
        String token = tokens.getString("access_token");

        assertThat(tokens.getString("token_type")).isEqualTo("DPoP");
        assertThat(userInfo(portal, token, proof(key, "GET", USERINFO, token)).statusCode())
                .isEqualTo(200);
        assertThat(portal.userInfo(token).statusCode()).as("as a bearer token").isEqualTo(401);
        HttpResponse<String> stolen = userInfo(portal, token, proof(key(), "GET", USERINFO, token));
        assertThat(stolen.statusCode()).isEqualTo(401);
        assertThat(stolen.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("DPoP algs=")
                .contains("error=\"invalid_token\"");
    }

    @Test
    void a_proof_belongs_to_one_token_one_address_and_one_method_RFC_9449_section_4_3() {
        PortalUnderTest portal = portal("bound");
        String token = bound(portal).getString("access_token");

        assertProofRefused(userInfo(portal, token, proof(key, "GET", USERINFO, "other-token")));
        assertProofRefused(userInfo(portal, token, proof(key, "GET", USERINFO, null)));
        assertProofRefused(userInfo(portal, token, proof(key, "GET", TOKEN, token)));
        assertProofRefused(userInfo(portal, token, proof(key, "POST", USERINFO, token)));
        assertProofRefused(portal.send("GET", "/oauth2/userinfo", "Authorization", "DPoP " + token));
    }

    @Test
    void a_proof_counts_once_RFC_9449_section_11_1() {
        PortalUnderTest portal = portal("bound");
        String token = bound(portal).getString("access_token");
        String proof = proof(key, "GET", USERINFO, token);

        assertThat(userInfo(portal, token, proof).statusCode()).isEqualTo(200);

        assertProofRefused(userInfo(portal, token, proof));
    }

    @Test
    void a_proof_is_fresh_by_a_minute() {
        PortalUnderTest portal = portal("bound");
        String token = bound(portal).getString("access_token");
        String old = proof(key, "GET", USERINFO, token);
        String older = proof(key, "GET", USERINFO, token);

        clock.advance(Duration.ofSeconds(59));
        assertThat(userInfo(portal, token, old).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertProofRefused(userInfo(portal, token, older));
    }

    @Test
    void a_portal_registered_for_bound_tokens_gets_no_others_RFC_9449_section_5_2() {
        PortalUnderTest portal = portal("bound");
        String code = portal.codeFor(citizen, Method.TOTP);

        assertRefused(portal.redeem(code), "invalid_dpop_proof");

        assertThat(portal.redeemWithProof(portal.basic(), proof(key, "POST", TOKEN, null), code)
                        .statusCode())
                .as("the code was not touched")
                .isEqualTo(200);
    }

    @Test
    void any_portal_may_ask_for_a_bound_token() {
        PortalUnderTest portal = portal("eeszt");

        HttpResponse<String> tokens = portal.redeemWithProof(
                portal.basic(), proof(key, "POST", TOKEN, null), portal.codeFor(citizen, Method.TOTP));

        assertThat(JsonPath.from(tokens.body()).getString("token_type")).isEqualTo("DPoP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "e30.e30.AA"})
    void what_is_no_proof_is_refused(String proof) {
        PortalUnderTest portal = portal("eeszt");

        assertRefused(portal.redeemWithProof(portal.basic(), proof, "some-code"), "invalid_dpop_proof");
    }

    @Test
    void a_proof_has_the_type_the_key_and_the_signature_it_says_RFC_9449_section_4_3() {
        PortalUnderTest portal = portal("eeszt");
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", "POST")
                .claim("htu", TOKEN)
                .issueTime(Date.from(clock.instant()))
                .build();
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("dpop+jwt"));

        String proper = Jwts.signed(header.jwk(key.toPublicJWK()).build(), key, claims);
        String stranger = Jwts.signed(header.jwk(key().toPublicJWK()).build(), key, claims);
        String keyless = Jwts.signed(header.jwk(null).build(), key, claims);
        String other = Jwts.signed(
                header.jwk(key.toPublicJWK()).type(JOSEObjectType.JWT).build(), key, claims);

        assertRefused(portal.redeemWithProof(portal.basic(), stranger, "some-code"), "invalid_dpop_proof");
        assertRefused(portal.redeemWithProof(portal.basic(), keyless, "some-code"), "invalid_dpop_proof");
        assertRefused(portal.redeemWithProof(portal.basic(), other, "some-code"), "invalid_dpop_proof");
        assertRefused(portal.redeemWithProof(portal.basic(), proper, "some-code"), "invalid_grant");
    }

    @Test
    void two_proofs_are_none_RFC_9449_section_4_3() {
        PortalUnderTest portal = portal("eeszt");

        HttpResponse<String> refused = portal.post(
                "/oauth2/token",
                portal.basic(),
                "grant_type=authorization_code&code=x",
                "DPoP",
                proof(key, "POST", TOKEN, null),
                "DPoP",
                proof(key, "POST", TOKEN, null));

        assertRefused(refused, "invalid_dpop_proof");
    }

    @Test
    void a_code_asked_for_with_a_key_is_redeemed_with_that_key_RFC_9449_section_10() throws JOSEException {
        PortalUnderTest portal = portal("eeszt");
        String request = portal.authorize("dpop_jkt", key.computeThumbprint().toString());
        String code = portal.codeFor(request, citizen, Method.TOTP);
        String other = portal.codeFor(request, citizen, Method.TOTP);
        String bare = portal.codeFor(request, citizen, Method.TOTP);

        assertThat(portal.redeemWithProof(portal.basic(), proof(key, "POST", TOKEN, null), code)
                        .statusCode())
                .isEqualTo(200);
        assertRefused(
                portal.redeemWithProof(portal.basic(), proof(key(), "POST", TOKEN, null), other), "invalid_grant");
        assertRefused(portal.redeem(bare), "invalid_grant");
    }

    @Test
    void a_code_pushed_with_a_proof_is_redeemed_with_its_key_RFC_9449_section_10_1() {
        PortalUnderTest portal = portal("eeszt");
        String request = pushed(portal, proof(key, "POST", PAR, null));
        String another = pushed(portal, proof(key, "POST", PAR, null));
        String code = portal.codeFor(request, citizen, Method.TOTP);
        String stolen = portal.codeFor(another, citizen, Method.TOTP);

        assertThat(portal.redeemWithProof(portal.basic(), proof(key, "POST", TOKEN, null), code)
                        .statusCode())
                .isEqualTo(200);
        assertRefused(
                portal.redeemWithProof(portal.basic(), proof(key(), "POST", TOKEN, null), stolen), "invalid_grant");
    }

    @Test
    void a_pushed_proof_is_right_and_made_with_the_key_named_RFC_9449_section_10_1() throws JOSEException {
        PortalUnderTest portal = portal("eeszt");
        String named = key.computeThumbprint().toString();
        String spent = proof(key, "POST", PAR, null);

        assertThat(push(portal, spent, "dpop_jkt", named).statusCode()).isEqualTo(201);
        assertRefused(push(portal, spent, "dpop_jkt", named), "invalid_dpop_proof");
        assertRefused(push(portal, proof(key(), "POST", PAR, null), "dpop_jkt", named), "invalid_dpop_proof");
        assertRefused(push(portal, proof(key, "POST", TOKEN, null)), "invalid_dpop_proof");
        assertRefused(push(portal, "x"), "invalid_dpop_proof");
    }

    @Test
    void a_thumbprint_that_is_none_is_told_to_the_portal() {
        URI back = TestBrowser.locationOf(
                new TestBrowser(gateway).get(portal("eeszt").authorize("dpop_jkt", "short")));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("invalid_request");
    }

    @Test
    void a_public_clients_refresh_token_is_bound_too_RFC_9449_section_5() {
        PortalUnderTest portal = portal("app");
        String token = JsonPath.from(portal.redeemWithProof(
                                "",
                                proof(key, "POST", TOKEN, null),
                                portal.codeFor(citizen, Method.TOTP),
                                "client_id",
                                "app-web")
                        .body())
                .getString("refresh_token");
        String form = "grant_type=refresh_token&client_id=app-web&refresh_token=" + token;

        assertRefused(portal.post("/oauth2/token", "", form), "invalid_grant");
        assertRefused(
                portal.post("/oauth2/token", "", form, "DPoP", proof(key(), "POST", TOKEN, null)), "invalid_grant");
        HttpResponse<String> refreshed =
                portal.post("/oauth2/token", "", form, "DPoP", proof(key, "POST", TOKEN, null));
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        assertThat(JsonPath.from(refreshed.body()).getString("token_type")).isEqualTo("DPoP");
    }

    @Test
    void a_confidential_client_may_change_its_key_with_a_refresh_token_RFC_9449_section_5() {
        PortalUnderTest portal = portal("bound");
        String token = bound(portal).getString("refresh_token");
        ECKey next = key();

        HttpResponse<String> refreshed = portal.post(
                "/oauth2/token",
                portal.basic(),
                "grant_type=refresh_token&refresh_token=" + token,
                "DPoP",
                proof(next, "POST", TOKEN, null));
        String access = JsonPath.from(refreshed.body()).getString("access_token");

        assertThat(userInfo(portal, access, proof(next, "GET", USERINFO, access))
                        .statusCode())
                .isEqualTo(200);
        assertThat(userInfo(portal, access, proof(key, "GET", USERINFO, access)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void introspection_names_the_key_RFC_9449_section_6_2() throws JOSEException {
        PortalUnderTest portal = portal("bound");
        String token = bound(portal).getString("access_token");

        JsonPath facts = JsonPath.from(portal.post("/oauth2/introspect", portal.basic(), "token=" + token)
                .body());

        assertThat(facts.getString("token_type")).isEqualTo("DPoP");
        assertThat(facts.getString("cnf.jkt")).isEqualTo(key.computeThumbprint().toString());
    }

    @Test
    void a_bearer_token_is_not_made_better_by_a_proof() {
        PortalUnderTest portal = portal("eeszt");
        String token = JsonPath.from(
                        portal.redeem(portal.codeFor(citizen, Method.TOTP)).body())
                .getString("access_token");

        assertThat(userInfo(portal, token, proof(key, "GET", USERINFO, token)).statusCode())
                .isEqualTo(401);
    }

    /** The address for the browser after a request was pushed with this proof. */
    private static String pushed(PortalUnderTest portal, String proof) {
        HttpResponse<String> pushed = push(portal, proof);
        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(201);
        return "/oauth2/authorize?client_id=" + portal.clientId() + "&request_uri="
                + JsonPath.from(pushed.body()).getString("request_uri");
    }

    private static HttpResponse<String> push(PortalUnderTest portal, String proof, String... changes) {
        String form = portal.authorize(changes).substring("/oauth2/authorize?".length());
        return portal.post("/oauth2/par", portal.basic(), form, "DPoP", proof);
    }

    private JsonPath bound(PortalUnderTest portal) {
        HttpResponse<String> tokens = portal.redeemWithProof(
                portal.basic(), proof(key, "POST", TOKEN, null), portal.codeFor(citizen, Method.TOTP));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JsonPath.from(tokens.body());
    }

    private static HttpResponse<String> userInfo(PortalUnderTest portal, String token, String proof) {
        return portal.send("GET", "/oauth2/userinfo", "Authorization", "DPoP " + token, "DPoP", proof);
    }

    private String proof(ECKey of, String method, String address, @Nullable String token) {
        try {
            return new DefaultDPoPProofFactory(of, JWSAlgorithm.ES256)
                    .createDPoPJWT(
                            new JWTID(),
                            method,
                            URI.create(address),
                            Date.from(clock.instant()),
                            token == null ? null : new DPoPAccessToken(token))
                    .serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertProofRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("DPoP ")
                .contains("error=\"invalid_dpop_proof\"");
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo(error);
    }
}

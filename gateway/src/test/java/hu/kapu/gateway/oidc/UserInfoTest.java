package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.calendar.Method;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenID Connect Core 1.0, section 5.3 and RFC 6750, section 2. */
@QuarkusTest
class UserInfoTest {
    private static final String USERINFO = "/oauth2/userinfo";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    /** Module oidcc-userinfo-get of the certification suite. */
    @Test
    void the_token_comes_in_the_header_of_a_get() {
        PortalUnderTest portal = portal("eeszt");
        JsonPath tokens = tokens(portal);

        HttpResponse<String> answer = portal.userInfo(tokens.getString("access_token"));

        assertClaims(answer, tokens);
    }

    /** Module oidcc-userinfo-post-header of the certification suite. */
    @Test
    void the_token_comes_in_the_header_of_a_post() {
        PortalUnderTest portal = portal("eeszt");
        JsonPath tokens = tokens(portal);
        String bearer = "Bearer " + tokens.getString("access_token");

        assertClaims(portal.post(USERINFO, bearer, ""), tokens);
        assertClaims(portal.send("POST", USERINFO, "Authorization", bearer), tokens);
        assertClaims(
                portal.send("POST", USERINFO, "Authorization", bearer, "Content-Type", "application/json"), tokens);
    }

    /** Module oidcc-userinfo-post-body of the certification suite. */
    @Test
    void the_token_comes_in_the_form_of_a_post_RFC_6750_section_2_2() {
        PortalUnderTest portal = portal("eeszt");
        JsonPath tokens = tokens(portal);

        assertClaims(portal.post(USERINFO, "", "access_token=" + tokens.getString("access_token")), tokens);
    }

    @Test
    void a_token_in_the_address_is_not_seen_RFC_9700_section_4_3_2() {
        PortalUnderTest portal = portal("eeszt");
        String query = USERINFO + "?access_token=" + tokens(portal).getString("access_token");

        assertThat(portal.send("GET", query).statusCode()).isEqualTo(401);
        assertThat(portal.post(query, "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_in_two_places_is_refused_RFC_6750_section_2() {
        PortalUnderTest portal = portal("eeszt");
        String token = tokens(portal).getString("access_token");

        HttpResponse<String> both = portal.post(USERINFO, "Bearer " + token, "access_token=" + token);

        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(both.body()).getString("error")).isEqualTo("invalid_request");
        assertThat(both.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_request\"");
        assertThat(portal.post(USERINFO, "", "access_token=" + token + "&access_token=" + token)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_shows_no_token_is_told_how_but_no_error_RFC_6750_section_3_1() {
        HttpResponse<String> none = portal("eeszt").send("GET", USERINFO);

        assertThat(none.statusCode()).isEqualTo(401);
        List<String> challenges = none.headers().allValues("WWW-Authenticate");
        assertThat(challenges).anyMatch(challenge -> challenge.startsWith("Bearer"));
        assertThat(challenges).anyMatch(challenge -> challenge.startsWith("DPoP algs="));
        assertThat(challenges).noneMatch(challenge -> challenge.contains("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer unknown", "bearer unknown"})
    void a_token_nobody_knows_is_invalid_RFC_6750_section_3_1(String authorization) {
        HttpResponse<String> refused = portal("eeszt").send("GET", USERINFO, "Authorization", authorization);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ")
                .contains("error=\"invalid_token\"");
    }

    @Test
    void a_portal_registered_for_it_gets_the_claims_signed_OpenID_Connect_Core_section_5_3_2() throws Exception {
        PortalUnderTest portal = portal("enpostam");
        JsonPath tokens = tokens(portal);

        HttpResponse<String> answer = portal.userInfo(tokens.getString("access_token"));
        SignedJWT jwt = SignedJWT.parse(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/jwt");
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        JWKSet keys = JWKSet.parse(portal.send("GET", "/oauth2/jwks").body());
        assertThat(jwt.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("https://kapu.example");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("enpostam-web");
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(subjectOf(tokens));
        assertThat(jwt.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Kovács Anna");
    }

    @Test
    void what_the_portal_does_not_accept_is_not_sent_RFC_9110_section_12_5_1() {
        String plain = "Bearer " + tokens(portal("eeszt")).getString("access_token");
        String signed = "Bearer " + tokens(portal("enpostam")).getString("access_token");

        assertThat(status(plain, "application/json")).isEqualTo(200);
        assertThat(status(plain, "application/jwt, */*;q=0.1")).isEqualTo(200);
        assertThat(status(plain, "application/jwt")).isEqualTo(406);
        assertThat(status(signed, "application/jwt")).isEqualTo(200);
        assertThat(status(signed, "application/json")).isEqualTo(406);
    }

    private int status(String authorization, String accept) {
        return portal("eeszt")
                .send("GET", USERINFO, "Authorization", authorization, "Accept", accept)
                .statusCode();
    }

    private static void assertClaims(HttpResponse<String> answer, JsonPath tokens) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(JsonPath.from(answer.body()).getString("sub")).isEqualTo(subjectOf(tokens));
    }

    private static String subjectOf(JsonPath tokens) {
        return JsonPath.from(PortalUnderTest.claimsOf(tokens.getString("id_token")))
                .getString("sub");
    }

    private JsonPath tokens(PortalUnderTest portal) {
        return JsonPath.from(
                portal.redeem(portal.codeFor(UUID.randomUUID(), Method.TOTP)).body());
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }
}

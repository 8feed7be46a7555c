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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal gives tokens back (RFC 7009). */
@QuarkusTest
class RevocationTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    private final UUID citizen = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&token_type_hint=access_token", "&token_type_hint=refresh_token", "&token_type_hint=x"})
    void an_access_token_is_taken_back_alone_whatever_the_hint_RFC_7009_section_2_1(String hint) {
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = tokens(portal);

        HttpResponse<String> revoked = revoke(portal, tokens.getString("access_token") + hint);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(portal.refresh(tokens.getString("refresh_token")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refresh_token_takes_every_token_of_its_grant_with_it_RFC_7009_section_2_1() {
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = tokens(portal);
        JsonPath others = tokens(portal);

        assertThat(revoke(portal, tokens.getString("refresh_token")).statusCode())
                .isEqualTo(200);

        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(portal.refresh(tokens.getString("refresh_token")).statusCode())
                .isEqualTo(400);
        assertThat(portal.userInfo(others.getString("access_token")).statusCode())
                .as("another grant's")
                .isEqualTo(200);
    }

    @Test
    void a_token_nobody_knows_is_revoked_already_RFC_7009_section_2_2() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("access_token");

        assertThat(revoke(portal, "unknown").statusCode()).isEqualTo(200);
        assertThat(revoke(portal, token).statusCode()).isEqualTo(200);
        assertThat(revoke(portal, token).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_anothers_stays_RFC_7009_section_2_1() {
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = tokens(portal);

        assertRefused(revoke(portal("eeszt"), tokens.getString("access_token")), 400, "invalid_grant");
        assertRefused(revoke(portal("eeszt"), tokens.getString("refresh_token")), 400, "invalid_grant");

        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(200);
        assertThat(portal.refresh(tokens.getString("refresh_token")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_does_not_prove_to_be_the_client_revokes_nothing() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("access_token");

        assertRefused(
                portal.post("/oauth2/revoke", PortalUnderTest.basic("epapir-web", "guess"), "token=" + token),
                401,
                "invalid_client");
        assertRefused(portal.post("/oauth2/revoke", "", "token=" + token), 401, "invalid_client");

        assertThat(portal.userInfo(token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_public_client_names_itself_RFC_7009_section_5() {
        PortalUnderTest portal = portal("app");
        String token = JsonPath.from(portal.redeemAs("", portal.codeFor(citizen, Method.TOTP), "client_id", "app-web")
                        .body())
                .getString("access_token");

        HttpResponse<String> revoked = portal.post("/oauth2/revoke", "", "client_id=app-web&token=" + token);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(portal.userInfo(token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_request_without_a_token_is_none() {
        PortalUnderTest portal = portal("epapir");

        assertRefused(portal.post("/oauth2/revoke", portal.basic(), "x=y"), 400, "invalid_request");
        assertRefused(portal.post("/oauth2/revoke", portal.basic(), "token=a&token=b"), 400, "invalid_request");
    }

    private HttpResponse<String> revoke(PortalUnderTest portal, String tokenAndMore) {
        return portal.post("/oauth2/revoke", portal.basic(), "token=" + tokenAndMore);
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

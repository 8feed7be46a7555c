package hu.kapu.gateway.oidc.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.signin.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameter {@code claims} (OpenID Connect Core 1.0, section 5.5). */
class ClaimsParameterTest {

    @Test
    void members_are_read_and_what_we_do_not_know_is_left_out() {
        ClaimsRequest claims = read("""
                {"userinfo": {"given_name": {"essential": true}, "http://example.info/claims/groups": null, "email": null},
                 "id_token": {"auth_time": {"essential": true}, "birthdate": null},
                 "verified_claims": {}}""");

        assertThat(claims.userInfo()).containsExactly("given_name", "email");
        assertThat(claims.idToken()).containsExactly("birthdate");
        assertThat(claims.acr()).isEmpty();
        assertThat(claims.subjects()).isEmpty();
    }

    @Test
    void the_lowest_known_acr_is_the_bar_section_5_5_1_1() {
        ClaimsRequest claims = read("""
                {"id_token": {"acr": {"essential": true, "values":
                    ["urn:unknown", "http://eidas.europa.eu/LoA/high", "http://eidas.europa.eu/LoA/substantial"]}}}""");

        assertThat(claims.acr().orElseThrow().lowest()).contains(Level.SUBSTANTIAL);
        assertThat(claims.acr().orElseThrow().isOutOfReach()).isFalse();
    }

    @Test
    void an_essential_acr_that_we_do_not_know_is_out_of_reach_and_a_voluntary_one_is_a_wish_section_5_5_1_1() {
        assertThat(read("{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"urn:unknown\"}}}")
                        .acr()
                        .orElseThrow()
                        .isOutOfReach())
                .isTrue();
        assertThat(read("{\"id_token\":{\"acr\":{\"value\":\"urn:unknown\"}}}")
                        .acr()
                        .orElseThrow()
                        .isOutOfReach())
                .isFalse();
        assertThat(read("{\"id_token\":{\"acr\":{\"essential\":true}}}").acr()).isEmpty();
    }

    @Test
    void a_citizen_may_be_named_by_sub_section_5_5_1() {
        assertThat(read("{\"id_token\":{\"sub\":{\"value\":\"248289761001\"}}}").subjects())
                .containsExactly("248289761001");
        assertThat(read("{\"id_token\":{\"sub\":{\"value\":\"a\"}},\"userinfo\":{\"sub\":{\"value\":\"b\"}}}")
                        .subjects())
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "[]",
                "null",
                "{\"userinfo\":[]}",
                "{\"userinfo\":{\"name\":true}}",
                "{\"id_token\":{\"acr\":\"high\"}}",
                "{\"userinfo\":{}} trailing",
                "{\"userinfo\":{},\"userinfo\":{}}",
                "{\"userinfo\":"
            })
    void what_is_no_claims_request_is_none(String text) {
        assertThat(ClaimsParameter.parse(text)).isEmpty();
    }

    @Test
    void what_is_nested_without_end_is_none() {
        assertThat(ClaimsParameter.parse("{\"userinfo\":{\"name\":" + "{\"a\":".repeat(5_000)))
                .isEmpty();
    }

    private static ClaimsRequest read(String text) {
        return ClaimsParameter.parse(text).orElseThrow();
    }
}

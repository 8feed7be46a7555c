package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalsTest {
    private static final String SECRET_HASH = ClientSecretHash.of("a-secret").hex();

    private final PortalFixture configuration = PortalFixture.eeszt();

    @Test
    void a_portal_is_found_by_id_and_by_client_id() {
        Portals portals = portals();

        assertThat(portals.byId("eeszt")).isEqualTo(portals.byClientId("eeszt-web"));
        assertThat(portals.byId("eeszt").orElseThrow().name("en")).isEqualTo("EESZT (health records)");
        assertThat(portals.byId("eeszt").orElseThrow().demands().pkce()).isTrue();
        assertThat(portals.byId("unknown")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://eeszt.example.hu/back/",
                "https://eeszt.example.hu/back?x=1",
                "https://eeszt.example.hu/Back",
                "https://eeszt.example.hu:443/back",
                "https://eeszt.example.hu/back#",
                "https://eeszt.example.hu/a/../back",
                "https://eeszt.example.hu.evil.example/back",
                "https://eeszt.example.hu@evil.example/back",
                "http://eeszt.example.hu/back"
            })
    void only_the_very_same_redirect_uri_is_the_registered_one_RFC_9700_section_4_1_3(String similar) {
        Portal portal = portals().byId("eeszt").orElseThrow();

        assertThat(portal.redirectsTo("https://eeszt.example.hu/back")).isTrue();
        assertThat(portal.redirectsTo(similar)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://eeszt.example.hu/back",
                "https://*.example.hu/back",
                "https://eeszt.example.hu/back#fragment",
                "https://user@eeszt.example.hu/back",
                "javascript:alert(1)",
                "eeszt:/back",
                "/back",
                "http://localhost.evil.example/back"
            })
    void a_redirect_uri_that_could_lead_elsewhere_stops_the_start(String uri) {
        configuration.with("eeszt", "redirect-uris", uri);

        assertThatThrownBy(this::portals).hasMessageContaining("kapu.portals.eeszt");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://localhost:8090/back", "http://portal.localhost:8090/", "http://127.0.0.1/x"})
    void http_is_for_this_machine_only(String uri) {
        configuration.with("eeszt", "redirect-uris", uri);

        assertThat(portals()
                        .byId("eeszt")
                        .orElseThrow()
                        .redirectUris()
                        .getFirst()
                        .isLocal())
                .isTrue();
    }

    @Test
    void two_portals_cannot_share_a_client_id() {
        configuration
                .with("other", "name-hu", "Másik")
                .with("other", "name-en", "Other")
                .with("other", "client-id", "eeszt-web")
                .with("other", "redirect-uris", "https://other.example.hu/back")
                .with("other", "sector", "other.example.hu");

        assertThatThrownBy(this::portals).hasMessageContaining("share a client id");
    }

    @Test
    void a_public_client_cannot_do_without_pkce_RFC_9700_section_2_1_1() {
        configuration.without("eeszt", "client-secret-sha256").with("eeszt", "require-pkce", "false");

        assertThatThrownBy(this::portals).hasMessageContaining("PKCE");
    }

    @Test
    void a_client_secret_is_recognised_by_its_hash_and_never_printed() {
        ClientSecretHash hash = new ClientSecretHash(SECRET_HASH);

        assertThat(hash.matches("a-secret")).isTrue();
        assertThat(hash.matches("A-secret")).isFalse();
        assertThat(portals().byId("eeszt").toString()).doesNotContain(SECRET_HASH);
    }

    @Test
    void the_origin_of_a_redirect_uri_has_no_path() {
        assertThat(new RedirectUri("http://portal.localhost:8090/a/b?c=d").origin())
                .isEqualTo("http://portal.localhost:8090");
        assertThat(new RedirectUri("https://portal.example/").origin()).isEqualTo("https://portal.example");
    }

    private Portals portals() {
        return configuration.portals();
    }
}

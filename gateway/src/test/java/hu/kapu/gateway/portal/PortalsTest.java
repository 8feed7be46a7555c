package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalsTest {
    private final PortalFixture documents = PortalFixture.eeszt();

    @Test
    void a_portal_is_found_by_id_and_by_client_id() {
        Portals portals = documents.portals();

        assertThat(portals.byId("eeszt")).isEqualTo(portals.byClientId("eeszt-web"));
        assertThat(portals.byId("eeszt").orElseThrow().name("en")).isEqualTo("EESZT (health records)");
        assertThat(portals.byId("eeszt").orElseThrow().demands().pkce()).isTrue();
        assertThat(portals.byId("unknown")).isEmpty();
    }

    @Test
    void a_disabled_portal_is_none_of_the_portals_and_yet_known() {
        documents.with("eeszt", "disabled", true);
        Portals portals = documents.portals();

        assertThat(portals.byId("eeszt")).isEmpty();
        assertThat(portals.byClientId("eeszt-web")).isEmpty();
        assertThat(portals.all()).isEmpty();
        assertThat(portals.disabledByClientId("eeszt-web")).isEqualTo(portals.disabledById("eeszt"));
        assertThat(portals.disabledById("eeszt").orElseThrow().name("hu")).isEqualTo("EESZT");
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
        Portal portal = documents.portals().byId("eeszt").orElseThrow();

        assertThat(portal.redirectsTo("https://eeszt.example.hu/back")).isTrue();
        assertThat(portal.redirectsTo(similar)).isFalse();
    }

    @Test
    void two_portals_never_share_a_client_id() {
        documents
                .with("other", "names.hu", "Másik")
                .with("other", "names.en", "Other")
                .with("other", "client.id", "eeszt-web")
                .with("other", "client.authentication", "none")
                .with("other", "redirectUris", new String[] {"https://other.example.hu/back"})
                .with("other", "sector", "other.example.hu");

        assertThatThrownBy(documents::portals).hasMessageContaining("client id");
    }

    @Test
    void a_client_secret_is_recognised_by_its_hash_and_never_printed() {
        ClientSecretHash hash = ClientSecretHash.of("a-secret");
        KeptPortal portal = documents.portals().kept("eeszt").orElseThrow();

        assertThat(hash.matches("a-secret")).isTrue();
        assertThat(hash.matches("A-secret")).isFalse();
        assertThat(portal.toString()).doesNotContain(hash.hex());
    }

    @Test
    void the_origin_of_a_redirect_uri_has_no_path() {
        assertThat(new RedirectUri("http://portal.localhost:8090/a/b?c=d").origin())
                .isEqualTo("http://portal.localhost:8090");
        assertThat(new RedirectUri("https://portal.example/").origin()).isEqualTo("https://portal.example");
    }
}

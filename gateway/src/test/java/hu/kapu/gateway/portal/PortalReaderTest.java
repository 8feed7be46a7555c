package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import hu.kapu.gateway.signin.Level;
import hu.kapu.kit.testing.EventSchemas;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule for a portal's document, by its source. */
class PortalReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "contracts/portal.schema.json";
    private static final Path EXAMPLE = Path.of("contracts/portal.example.json");

    private final PortalFixture document = PortalFixture.eeszt();

    @Test
    void what_is_left_out_has_its_default() {
        Portal portal = portal();

        assertThat(portal.levels()).isEqualTo(LevelPlan.always(Level.LOW));
        assertThat(portal.scopes()).containsExactlyInAnyOrder("openid", "profile");
        assertThat(portal.demands()).isEqualTo(new RequestDemands(true, false));
        assertThat(portal.tokens().idToken()).isEqualTo(SigningAlgorithm.RS256);
        assertThat(portal.tokens().introspection()).isEqualTo(SigningAlgorithm.RS256);
        assertThat(portal.tokens().refresh()).isFalse();
        assertThat(portal.logout()).isEqualTo(LogoutEndpoints.NONE);
        assertThat(portal.firstParty()).isFalse();
    }

    @Test
    void the_example_is_a_portal_and_what_the_schema_describes() throws IOException {
        String example = Files.readString(EXAMPLE);

        EventSchemas.validate(example, SCHEMA);
        assertThat(PortalReader.forProduction().read(example)).isInstanceOf(PortalReading.Good.class);
    }

    @Test
    void the_schema_knows_every_field_of_the_document_and_no_other() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(Path.of(SCHEMA)));

        assertThat(properties(schema.get("properties"), "")).containsExactlyInAnyOrderElementsOf(fields());
    }

    @Test
    void a_document_survives_being_written_and_read() throws IOException {
        String example = Files.readString(EXAMPLE);
        PortalReading.Good read =
                (PortalReading.Good) PortalReader.forProduction().read(example);

        assertThat(JSON.readTree(PortalJson.write(read.document()))).isEqualTo(JSON.readTree(example));
    }

    @ParameterizedTest(name = "{0} cannot be {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "id; 'EESZT'",
                "id; '../eeszt'",
                "names.hu; ''",
                "names.hu; 'két\nsor'",
                "names.en; ' '",
                "logo; 'https://elsewhere.example/logo.svg'",
                "logo; '//elsewhere.example/logo.svg'",
                "logo; '/assets/../secret'",
                "contact; ''",
                "client.id; 'eeszt web'",
                "client.authentication; 'password'",
                "sector; 'https://eeszt.example.hu'",
                "level.minimum; 'medium'",
                "tokens.idToken; 'none'",
                "tokens.userInfo; 'HS256'",
                "tokens.introspection; 'PS256'",
                "logout.backChannelUri; 'http://eeszt.example.hu/out'",
                "logout.backChannelUri; 'https://eeszt.example.hu/out#here'"
            })
    void a_wrong_value_is_named_with_its_field(String field, String value) {
        document.with("eeszt", field, value);

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "names.hu", "names.en", "client", "redirectUris", "sector", "client.authentication"})
    void what_has_to_be_there_is_asked_for_by_name(String field) {
        document.without("eeszt", field);

        assertThat(mistakes())
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.field()).startsWith(field));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        document.with("eeszt", "names.hu", "").with("eeszt", "sector", "").with("eeszt", "level.minimum", "x");

        assertThat(mistakes())
                .extracting(PortalMistake::field)
                .containsExactlyInAnyOrder("names.hu", "sector", "level.minimum");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "minimumLevel; minimumLevel",
                "client.secret; client.secret",
                "tokens.idtoken; tokens.idtoken",
                "level.raise; level.raise",
                "warnings; warnings"
            })
    void a_field_that_nobody_knows_is_refused_with_its_name(String field, String named) {
        document.with("eeszt", field, "x");

        assertThat(mistakes()).containsExactly(new PortalMistake(named, "is not a field of a portal"));
    }

    @Test
    void a_misspelt_field_within_a_list_is_named_with_its_place() {
        document.with("eeszt", "level.raises", List.of(Map.of("from", "2026-01-01T00:00", "level", "high")));

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("level.raises[0].level");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}", "{\"id\":\"eeszt\",\"id\":\"tarhely\"}", "id: eeszt"})
    void what_is_no_single_object_is_no_document(String text) {
        assertThat(PortalReader.forDevelopment().read(text)).isInstanceOf(PortalReading.Wrong.class);
    }

    @Test
    void a_value_of_another_kind_does_not_become_one_of_the_right_kind() {
        assertThat(mistakesOf(PortalFixture.eeszt().with("eeszt", "disabled", "true")))
                .extracting(PortalMistake::field)
                .containsExactly("disabled");
        assertThat(mistakesOf(PortalFixture.eeszt().with("eeszt", "sector", 7)))
                .extracting(PortalMistake::field)
                .containsExactly("sector");
        assertThat(mistakesOf(PortalFixture.eeszt().with("eeszt", "requests.requirePkce", 0)))
                .extracting(PortalMistake::field)
                .containsExactly("requests.requirePkce");
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
    void a_redirect_uri_that_could_lead_elsewhere_is_refused_RFC_9700_section_4_1_3(String uri) {
        document.with("eeszt", "redirectUris", List.of("https://eeszt.example.hu/back", uri));

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("redirectUris[1]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://localhost:8090/back", "http://portal.localhost:8090/", "http://127.0.0.1/x"})
    void http_is_for_this_machine_only_and_this_machine_is_for_development_only(String uri) {
        document.with("eeszt", "redirectUris", List.of(uri));

        assertThat(portal().redirectUris().getFirst().isLocal()).isTrue();
        assertThat(PortalReader.forProduction().read(document.document("eeszt")))
                .isInstanceOf(PortalReading.Wrong.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "portal.LocalHost",
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "0177.0.0.1",
                "2130706433",
                "0x7f000001",
                "0.0.0.0",
                "169.254.169.254",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fe80::1]"
            })
    void production_takes_no_address_that_leads_to_this_machine_or_not_beyond_its_wire(String host) {
        String address = "https://" + host + "/out";
        document.with("eeszt", "redirectUris", List.of(address))
                .with("eeszt", "logout.redirectUris", List.of(address))
                .with("eeszt", "logout.backChannelUri", address)
                .with("eeszt", "logout.frontChannelUri", address);

        assertThat(PortalReader.forProduction().read(document.document("eeszt")))
                .isInstanceOfSatisfying(
                        PortalReading.Wrong.class,
                        wrong -> assertThat(wrong.mistakes())
                                .extracting(PortalMistake::field)
                                .containsExactlyInAnyOrder(
                                        "redirectUris[0]",
                                        "logout.redirectUris[0]",
                                        "logout.backChannelUri",
                                        "logout.frontChannelUri"));
        assertThatCode(this::portal).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"eeszt.example.hu", "localhost.example.hu", "127.example.hu", "10.0.0.7", "[2001:db8::1]"})
    void other_addresses_are_taken_in_production_too(String host) {
        document.with("eeszt", "redirectUris", List.of("https://" + host + "/back"));

        assertThat(PortalReader.forProduction().read(document.document("eeszt")))
                .isInstanceOf(PortalReading.Good.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://0.0.0.0/back", "http://169.254.169.254/back", "http://[fe80::1]/back"})
    void http_is_for_this_machine_and_not_for_its_wire(String uri) {
        document.with("eeszt", "redirectUris", List.of(uri));

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("redirectUris[0]");
    }

    @Test
    void a_redirect_uri_stands_there_once() {
        document.with("eeszt", "redirectUris", List.of("https://a.example/back", "https://a.example/back"));

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("redirectUris");
    }

    @Test
    void a_public_client_cannot_do_without_pkce_RFC_9700_section_2_1_1() {
        document.with("eeszt", "client.authentication", "none")
                .without("eeszt", "client.secretsSha256")
                .with("eeszt", "requests.requirePkce", false);

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("requests.requirePkce");
    }

    @Test
    void a_forgotten_secret_makes_no_public_client() {
        document.without("eeszt", "client.secretsSha256");

        assertThat(portal().isPublicClient()).isFalse();
        assertThat(portal().proof()).isEqualTo(new ClientProof.Secret(List.of()));
    }

    @Test
    void while_one_secret_follows_another_both_are_good() {
        document.with(
                "eeszt",
                "client.secretsSha256",
                List.of(
                        ClientSecretHash.of("old").hex(),
                        ClientSecretHash.of("new").hex()));

        ClientProof.Secret proof = (ClientProof.Secret) portal().proof();

        assertThat(proof.isProvedBy("old")).isTrue();
        assertThat(proof.isProvedBy("new")).isTrue();
        assertThat(proof.isProvedBy("a-secret")).isFalse();
    }

    @Test
    void a_secret_in_plain_text_is_not_repeated_in_the_mistake() {
        document.with("eeszt", "client.secretsSha256", List.of("the-plain-secret"));

        assertThat(mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.field()).isEqualTo("client.secretsSha256[0]");
            assertThat(mistake.reason()).doesNotContain("the-plain-secret");
        });
    }

    @Test
    void secret_and_keys_do_not_go_together_OIDC_Core_section_9() throws JOSEException {
        document.with("eeszt", "client.keys", keys(rsa(2048)));

        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("client.keys");
    }

    @Test
    void public_keys_are_what_private_key_jwt_is_verified_with() throws JOSEException {
        byKeys(keys(rsa(2048), ec(Curve.P_256)));

        assertThat(((ClientProof.Keys) portal().proof()).keys().getKeys()).hasSize(2);
    }

    @Test
    void a_key_that_is_weak_or_not_public_is_refused_RFC_7518_sections_3_3_and_3_4() throws JOSEException {
        List<Map<String, Object>> wrong = List.of(
                keys(rsa(1024)),
                keys(ec(Curve.P_521)),
                Map.of("keys", List.of()),
                Map.of("keys", "none"),
                Map.of("keys", List.of(new RSAKeyGenerator(2048).generate().toJSONObject())),
                Map.of(
                        "keys",
                        List.of(new OctetSequenceKeyGenerator(256).generate().toJSONObject())),
                keys(new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.ENCRYPTION)
                        .generate()
                        .toPublicJWK()),
                keys(new ECKeyGenerator(Curve.P_256).keyID("1").generate().toPublicJWK(), ecNamed("1")));
        for (Map<String, Object> keys : wrong) {
            byKeys(keys);
            assertThat(mistakes())
                    .as("%s", keys)
                    .extracting(PortalMistake::field)
                    .containsExactly("client.keys");
        }
    }

    @Test
    void a_raise_is_told_in_local_time() {
        document.with("eeszt", "level.raises", List.of(Map.of("from", "2026-03-01T00:00", "to", "substantial")));

        assertThat(portal().levels().raises())
                .containsExactly(new LevelPlan.Raise(Instant.parse("2026-02-28T23:00:00Z"), Level.SUBSTANTIAL));
    }

    @ParameterizedTest(name = "{0} {1}, {2} {3}")
    @CsvSource({
        "2026-03-01T00:00, substantial, 2026-02-01T00:00, high",
        "2026-03-01T00:00, high,        2026-04-01T00:00, substantial",
        "2026-03-01T00:00, low,         2026-04-01T00:00, substantial",
        "2026-03-29T02:30, substantial, 2026-04-01T00:00, high",
        "2026-10-25T02:30, substantial, 2026-12-01T00:00, high",
        "2026-03-01,       substantial, 2026-04-01T00:00, high",
        "2026-03-01T00:00, x,           2026-04-01T00:00, high"
    })
    void a_raise_that_says_not_one_thing_is_refused(String from, String to, String nextFrom, String nextTo) {
        document.with(
                "eeszt",
                "level.raises",
                List.of(Map.of("from", from, "to", to), Map.of("from", nextFrom, "to", nextTo)));

        assertThat(mistakes())
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.field()).startsWith("level.raises"));
    }

    @Test
    void the_scopes_have_openid_and_nothing_we_do_not_know() {
        assertThat(mistakesOf(PortalFixture.eeszt().with("eeszt", "scopes", List.of("profile"))))
                .extracting(PortalMistake::field)
                .containsExactly("scopes");
        assertThat(mistakesOf(PortalFixture.eeszt().with("eeszt", "scopes", List.of("openid", "tax"))))
                .extracting(PortalMistake::field)
                .containsExactly("scopes");
    }

    @Test
    void a_frame_is_of_the_portals_own_origin_Front_Channel_Logout_section_2() {
        document.with("eeszt", "logout.frontChannelUri", "https://eeszt.example.hu/out");
        assertThatCode(this::portal).doesNotThrowAnyException();

        document.with("eeszt", "logout.frontChannelUri", "https://eeszt.example.hu:8443/out");
        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("logout.frontChannelUri");
    }

    @Test
    void an_id_token_at_refresh_needs_refresh_tokens() {
        document.with("eeszt", "tokens.idTokenOnRefresh", true);
        assertThat(mistakes()).extracting(PortalMistake::field).containsExactly("tokens.idTokenOnRefresh");

        document.with("eeszt", "tokens.refresh", true);
        assertThatCode(this::portal).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"id", "logo", "client.id", "client.authentication", "sector", "level.minimum"})
    void the_schema_refuses_what_the_gateway_refuses(String field) {
        document.with("eeszt", field, "no/such value!");

        assertThat(mistakes()).isNotEmpty();
        assertThatThrownBy(() -> EventSchemas.validate(document.document("eeszt"), SCHEMA))
                .isInstanceOf(AssertionError.class);
    }

    private void byKeys(Map<String, Object> keys) {
        document.with("eeszt", "client.authentication", "keys")
                .without("eeszt", "client.secretsSha256")
                .with("eeszt", "client.keys", keys);
    }

    private static JWK rsa(int bits) throws JOSEException {
        return new RSAKeyGenerator(bits, true).generate().toPublicJWK();
    }

    private static JWK ec(Curve curve) throws JOSEException {
        return new ECKeyGenerator(curve).generate().toPublicJWK();
    }

    private static JWK ecNamed(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate().toPublicJWK();
    }

    private static Map<String, Object> keys(JWK... keys) {
        return new JWKSet(Arrays.asList(keys)).toJSONObject();
    }

    private Portal portal() {
        return document.portals().byId("eeszt").orElseThrow();
    }

    private List<PortalMistake> mistakes() {
        return mistakesOf(document);
    }

    private static List<PortalMistake> mistakesOf(PortalFixture document) {
        return switch (PortalReader.forDevelopment().read(document.document("eeszt"))) {
            case PortalReading.Good ignored -> List.of();
            case PortalReading.Wrong(List<PortalMistake> mistakes) -> mistakes;
        };
    }

    private static List<String> properties(JsonNode properties, String prefix) {
        List<String> names = new ArrayList<>();
        properties.properties().forEach(property -> {
            String name = prefix + property.getKey();
            names.add(name);
            JsonNode nested =
                    property.getValue().has("items") ? property.getValue().get("items") : property.getValue();
            if (nested.has("properties") && !name.equals("client.keys")) {
                names.addAll(properties(nested.get("properties"), name + "."));
            }
        });
        return names;
    }

    private static List<String> fields() {
        List<String> names = new ArrayList<>(fields(PortalDocument.class, ""));
        names.addAll(fields(PortalDocument.Raise.class, "level.raises."));
        return names;
    }

    private static List<String> fields(Class<?> document, String prefix) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : document.getRecordComponents()) {
            names.add(prefix + component.getName());
            if (component.getType().isRecord()) {
                names.addAll(fields(component.getType(), prefix + component.getName() + "."));
            }
        }
        return names;
    }
}

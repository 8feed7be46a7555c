package hu.kapu.gateway.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorClientReaderTest {
    private static final ECKey KEY = TestOperatorClients.key();
    private static final String DOCUMENT = TestOperatorClients.document("helpdesk", KEY, "simulate");

    @Test
    void a_document_names_a_client_its_keys_and_its_scopes() {
        OperatorClient client = OperatorClientReader.read(DOCUMENT);

        assertThat(client.clientId()).isEqualTo("helpdesk");
        assertThat(client.name()).isEqualTo("The helpdesk");
        assertThat(client.scopes()).containsExactly(Scope.SIMULATE);
        assertThat(client.keys().getKeyByKeyId(KEY.getKeyID())).isEqualTo(KEY.toPublicJWK());
    }

    @Test
    void a_private_or_a_shared_key_has_no_place_in_a_document() {
        assertRefused(DOCUMENT.replace(KEY.toPublicJWK().toJSONString(), KEY.toJSONString()), "not public");
        assertRefused(
                DOCUMENT.replace(KEY.toPublicJWK().toJSONString(), "{\"kty\":\"oct\",\"k\":\"AAAA\"}"), "not public");
        assertRefused(DOCUMENT.replace(KEY.toPublicJWK().toJSONString(), ""), "no key");
    }

    @Test
    void a_key_that_is_weak_or_not_for_signing_is_refused_as_a_portals_is_RFC_7518_sections_3_3_and_3_4()
            throws JOSEException {
        assertRefused(with(new RSAKeyGenerator(1024, true).generate()), "neither RSA from 2048 bits nor EC on P-256");
        assertRefused(with(new ECKeyGenerator(Curve.P_521).generate()), "neither RSA from 2048 bits nor EC on P-256");
        assertRefused(
                with(new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.ENCRYPTION).generate()), "for encryption");
        String key = KEY.toPublicJWK().toJSONString();
        assertRefused(DOCUMENT.replace(key, key + ", " + key), "a key id twice");
    }

    private static String with(JWK key) {
        return DOCUMENT.replace(
                KEY.toPublicJWK().toJSONString(), key.toPublicJWK().toJSONString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "openid", "statistics:own", ""})
    void a_scope_that_is_not_an_operators_is_refused(String scope) {
        assertRefused(TestOperatorClients.document("helpdesk", KEY, scope), "there is no scope");
    }

    @Test
    void what_is_missing_or_misspelt_is_told() {
        assertRefused(TestOperatorClients.document("helpdesk", KEY), "scopes is empty");
        assertRefused(TestOperatorClients.document("Help Desk", KEY, "simulate"), "kebab-case");
        assertRefused(DOCUMENT.replace("\"name\"", "\"nam\""), "nam");
        assertRefused(DOCUMENT.replace("\"The helpdesk\"", "null"), "name");
        assertRefused("not json", "not");
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> OperatorClientReader.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}

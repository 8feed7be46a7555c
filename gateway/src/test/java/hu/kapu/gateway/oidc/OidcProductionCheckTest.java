package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcProductionCheckTest {
    @Test
    void an_https_issuer_is_fit_for_production() {
        assertThat(findings("https://kapu.example.hu")).isEmpty();
    }

    @Test
    void a_plain_http_issuer_is_not() {
        assertThat(findings("http://kapu.example.hu"))
                .singleElement()
                .asString()
                .contains("kapu.oidc.issuer");
    }

    private List<String> findings(String issuer) {
        OidcConfig config = new SmallRyeConfigBuilder()
                .withMapping(OidcConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("kapu.oidc.issuer", issuer), "test", 100))
                .build()
                .getConfigMapping(OidcConfig.class);
        return new OidcProductionCheck(config).findings();
    }
}

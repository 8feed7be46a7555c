package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/login/callback?x=1, https://portal.example",
        "http://portal.localhost:8090/code, http://portal.localhost:8090"
    })
    void theFormTargetIsTheOriginOfTheRedirectUri(URI redirect, String origin) {
        assertThat(SecurityHeaders.originOf(redirect)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https:opaque", "/relative"})
    void anythingButAWebAddressIsNoTarget(URI target) {
        assertThatIllegalArgumentException().isThrownBy(() -> SecurityHeaders.originOf(target));
    }

    @Test
    void theBrowsersLanguageCountsUntilTheCitizenChooses() {
        assertThat(Language.ofAcceptLanguage("de-DE, en-GB;q=0.8")).isEqualTo(Language.EN);
        assertThat(Language.ofAcceptLanguage("de")).isEqualTo(Language.HU);
        assertThat(Language.ofAcceptLanguage(null)).isEqualTo(Language.HU);
    }
}

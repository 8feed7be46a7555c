package hu.kapu.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0 | Firefox, Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0 | Edge, Windows",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15 | Safari, Mac",
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0 | Firefox, Linux",
                "something on Windows | Windows"
            })
    void names_browser_and_system(String userAgent, String words) {
        assertThat(DeviceWords.of(userAgent)).contains(words);
    }

    @Test
    void says_nothing_of_what_it_does_not_know_and_never_repeats_what_was_sent() {
        assertThat(DeviceWords.of(null)).isEmpty();
        assertThat(DeviceWords.of("<script>curl/8.5</script>")).isEmpty();
        assertThat(DeviceWords.of("Firefox/" + "x".repeat(600))).isEmpty();
    }
}

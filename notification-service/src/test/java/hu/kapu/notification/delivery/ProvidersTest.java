package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    private final Providers providers = new Providers(List.of("freemail.hu", "Gmail.com"));

    @ParameterizedTest
    @CsvSource({
        "anna@freemail.hu, freemail.hu",
        "anna@GMAIL.com, gmail.com",
        "anna@sub.freemail.hu, other",
        "anna@freemail.hu@example.org, other",
        "anna@kovacs-anna.hu, other",
        "not an address, other"
    })
    void only_watched_providers_are_named(String address, String provider) {
        assertThat(providers.of(address)).isEqualTo(provider);
    }
}

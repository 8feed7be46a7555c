package hu.kapu.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedInstantTest {
    @ParameterizedTest
    @CsvSource({
        "2025-01-16,                2025-01-15T23:00:00Z",
        "2025-07-01,                2025-06-30T22:00:00Z",
        "2025-01-15T22:59:59.999Z,  2025-01-15T22:59:59.999Z",
        "2025-01-16T00:00:00+01:00, 2025-01-15T23:00:00Z"
    })
    void a_date_is_its_first_moment_in_Budapest_and_an_instant_is_itself(String text, Instant instant) {
        assertThat(AskedInstant.read(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2025-13-01", "2025-01-16T00:00", "16.01.2025"})
    void anything_else_is_not_readable(String text) {
        assertThat(AskedInstant.read(text)).isEmpty();
    }

    @Test
    void a_very_long_text_is_not_readable() {
        assertThat(AskedInstant.read("9".repeat(10_000))).isEmpty();
    }
}

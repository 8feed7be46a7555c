package hu.kapu.gateway.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLoaderTest {
    /** A table without rules. */
    private record Table(
            String version,
            List<String> installedMethods,
            Duration offset,
            Map<String, CalendarConfiguration.RuleLine> rules)
            implements CalendarConfiguration {}

    @Test
    void what_has_an_adapter_may_be_installed() {
        assertThat(installing("password", "totp", "email-code").installed())
                .containsExactlyInAnyOrder(Method.PASSWORD, Method.TOTP, Method.EMAIL_CODE);
        assertThat(installing("totp").installed()).containsExactly(Method.TOTP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dap", "eid-card", "telephone", "portrait"})
    void what_has_none_stops_the_start_and_is_named(String method) {
        assertThatThrownBy(() -> installing("password", "totp", method))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kapu.calendar.installed-methods: there is no adapter for " + method
                        + ", only for password, totp, email-code");
    }

    @Test
    void a_word_that_is_no_method_stops_the_start() {
        assertThatThrownBy(() -> installing("smoke-signals")).hasMessageContaining("unknown word smoke-signals");
    }

    private static Calendar installing(String... methods) {
        return new CalendarLoader().calendar(new Table("test", List.of(methods), Duration.ZERO, Map.of()));
    }
}

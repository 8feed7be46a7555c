package hu.kapu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherArgumentsTest {

    @Test
    void nothing_means_the_kept_data_the_remembered_calendar_and_the_usual_ports() throws Exception {
        LauncherArguments arguments = LauncherArguments.parse();

        assertThat(arguments.fresh()).isFalse();
        assertThat(arguments.calendar()).isEqualTo(CalendarWish.AS_REMEMBERED);
        assertThat(arguments.portBase()).isEmpty();
        assertThat(arguments.train()).isTrue();
        assertThat(arguments.sandbox()).isFalse();
    }

    @Test
    void all_words_are_understood_together() throws Exception {
        LauncherArguments arguments =
                LauncherArguments.parse("--fresh", "--sandbox", "--date", "2025-01-15T23:58", "--port-base", "20000");

        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.calendar()).isEqualTo(CalendarWish.showing(LocalDateTime.of(2025, 1, 15, 23, 58)));
        assertThat(arguments.portBase()).hasValue(20_000);
        assertThat(arguments.sandbox()).isTrue();
    }

    @Test
    void the_date_now_goes_back_to_real_time() throws Exception {
        assertThat(LauncherArguments.parse("--date", "now").calendar()).isEqualTo(CalendarWish.REAL_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fersh", "--date", "--date tomorrow", "--port-base 80", "--port-base many"})
    void what_is_not_understood_is_said_in_words(String typed) {
        assertThatExceptionOfType(LauncherArguments.NotUnderstood.class)
                .isThrownBy(() -> LauncherArguments.parse(typed.split(" ", -1)))
                .withMessageContaining(typed.split(" ", -1)[0]);
    }
}

package hu.kapu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarShiftTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDateTime TWO_MINUTES_BEFORE = LocalDateTime.of(2025, 1, 15, 23, 58);

    @TempDir
    private Path data;

    @Test
    void the_asked_date_is_shown_at_once_and_runs_on() {
        CalendarShift shift = CalendarShift.of(CalendarWish.showing(TWO_MINUTES_BEFORE), data, NOW);

        assertThat(NOW.plus(shift.offset())).isEqualTo("2025-01-15T22:58:00Z");
        assertThat(shift.shownAt(NOW.plus(Duration.ofMinutes(3)))).isEqualTo("2025-01-16T00:01");
    }

    @Test
    void the_shift_is_remembered_with_the_data_until_real_time_is_asked_for() {
        CalendarShift asked = CalendarShift.of(CalendarWish.showing(TWO_MINUTES_BEFORE), data, NOW);
        CalendarShift later = CalendarShift.of(CalendarWish.AS_REMEMBERED, data, NOW.plusSeconds(3600));
        CalendarShift back = CalendarShift.of(CalendarWish.REAL_TIME, data, NOW);

        assertThat(later).isEqualTo(asked);
        assertThat(back.isReal()).isTrue();
        assertThat(CalendarShift.of(CalendarWish.AS_REMEMBERED, data, NOW).isReal())
                .isTrue();
    }

    @Test
    void data_that_remember_nothing_have_the_real_calendar() {
        assertThat(CalendarShift.of(CalendarWish.AS_REMEMBERED, data, NOW).isReal())
                .isTrue();
    }
}

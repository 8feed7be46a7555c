package hu.kapu.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterTimesTest {

    @Test
    void a_winter_time_reads_as_in_budapest() {
        Instant morning = Instant.parse("2025-01-16T08:05:00Z");

        assertThat(LetterTimes.of(morning, LetterLanguage.HU)).isEqualTo("2025. január 16. 9:05");
        assertThat(LetterTimes.of(morning, LetterLanguage.EN)).isEqualTo("16 January 2025, 9:05 (Budapest time)");
    }

    @Test
    void a_summer_time_is_two_hours_ahead_of_utc() {
        assertThat(LetterTimes.of(Instant.parse("2025-07-31T22:30:59Z"), LetterLanguage.HU))
                .isEqualTo("2025. augusztus 1. 0:30");
    }
}

package hu.kapu.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalMomentTest {

    @Test
    void midnight_in_january_is_one_hour_ahead_of_utc() {
        assertThat(LocalMoment.resolve("2025-01-16T00:00")).isEqualTo(Instant.parse("2025-01-15T23:00:00Z"));
    }

    @Test
    void midnight_in_summer_is_two_hours_ahead_of_utc() {
        assertThat(LocalMoment.resolve("2025-07-01T00:00")).isEqualTo(Instant.parse("2025-06-30T22:00:00Z"));
    }

    @Test
    void an_hour_that_the_clock_repeats_must_say_which_one_it_is() {
        assertThatThrownBy(() -> LocalMoment.resolve("2025-10-26T02:30")).isInstanceOf(DateTimeException.class);
        assertThat(LocalMoment.resolve("2025-10-26T02:30+02:00")).isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
        assertThat(LocalMoment.resolve("2025-10-26T02:30+01:00")).isEqualTo(Instant.parse("2025-10-26T01:30:00Z"));
    }

    @Test
    void an_hour_that_the_clock_skips_does_not_exist() {
        assertThatThrownBy(() -> LocalMoment.resolve("2025-03-30T02:30")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> LocalMoment.resolve("2025-03-30T02:30+01:00")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void an_offset_that_is_not_the_one_of_budapest_is_a_mistake() {
        assertThatThrownBy(() -> LocalMoment.resolve("2025-01-16T00:00+05:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> LocalMoment.resolve("soon")).isInstanceOf(DateTimeException.class);
    }
}

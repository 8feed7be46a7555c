package hu.kapu.kit.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");

    @Test
    void the_password_was_proved_within_ten_minutes_or_it_was_not() {
        Caller caller = new Caller();
        assertThat(caller.passwordWithin(Duration.ofMinutes(10), NOON)).isFalse();

        caller.is(new CallerClaims(null, null, NOON.minus(Duration.ofMinutes(10))));

        assertThat(caller.passwordWithin(Duration.ofMinutes(10), NOON)).isTrue();
        assertThat(caller.passwordWithin(Duration.ofMinutes(10), NOON.plusSeconds(1)))
                .isFalse();
    }
}

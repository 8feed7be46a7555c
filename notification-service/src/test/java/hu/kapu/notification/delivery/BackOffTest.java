package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void each_wait_is_twice_the_former_until_the_longest() {
        assertThat(List.of(1, 2, 3, 4, 5, 6))
                .extracting(attempts -> backOff.after(attempts).toSeconds())
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
    }

    @Test
    void many_attempts_do_not_overflow() {
        assertThat(backOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }
}

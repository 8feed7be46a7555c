package hu.kapu.secondfactor.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollingBudgetTest {
    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final RollingBudget budget = new RollingBudget(3, HOUR);
    private final WrongCodeRules rules = new WrongCodeRules(budget, 100, 2);

    @Test
    void below_the_limit_nothing_is_locked() {
        assertThat(budget.lockedUntil(failuresEveryMinute(2), NOON.plusSeconds(120)))
                .isEmpty();
        assertThat(budget.left(failuresEveryMinute(2), NOON.plusSeconds(120))).isEqualTo(1);
    }

    @Test
    void at_the_limit_the_oldest_failure_tells_when_there_is_a_place_again() {
        List<Instant> failures = failuresEveryMinute(3);

        assertThat(budget.lockedUntil(failures, NOON.plusSeconds(180))).contains(NOON.plus(HOUR));
        assertThat(budget.lockedUntil(failures, NOON.plus(HOUR).minusMillis(1))).contains(NOON.plus(HOUR));
        assertThat(budget.lockedUntil(failures, NOON.plus(HOUR))).isEmpty();
    }

    @Test
    void a_failure_is_forgotten_after_the_window() {
        List<Instant> failures = failuresEveryMinute(3);

        assertThat(budget.left(failures, NOON.plusSeconds(180))).isZero();
        assertThat(budget.left(failures, NOON.plus(HOUR))).isEqualTo(1);
        assertThat(budget.left(failures, NOON.plus(HOUR).plusSeconds(120))).isEqualTo(3);
    }

    @Test
    void a_warning_is_due_from_so_many_failures_in_the_window() {
        assertThat(rules.warns(failuresEveryMinute(1), NOON.plusSeconds(60))).isFalse();
        assertThat(rules.warns(failuresEveryMinute(2), NOON.plusSeconds(60))).isTrue();
        assertThat(rules.warns(failuresEveryMinute(2), NOON.plus(HOUR))).isFalse();
    }

    @Test
    void the_hundredth_failure_in_a_row_disables() {
        assertThat(rules.disables(99)).isFalse();
        assertThat(rules.disables(100)).isTrue();
    }

    @Test
    void a_budget_without_attempts_or_time_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingBudget(0, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingBudget(1, Duration.ZERO));
    }

    private static List<Instant> failuresEveryMinute(int count) {
        return IntStream.range(0, count)
                .mapToObj(minute -> NOON.plusSeconds(60L * minute))
                .toList();
    }
}

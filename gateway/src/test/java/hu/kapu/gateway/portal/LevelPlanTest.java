package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.gateway.portal.LevelPlan.Raise;
import hu.kapu.gateway.signin.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelPlanTest {
    private static final Instant SPRING = Instant.parse("2026-02-28T23:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-08-31T22:00:00Z");

    @Test
    void a_raise_holds_from_its_very_instant() {
        LevelPlan plan = new LevelPlan(Level.LOW, List.of(new Raise(SPRING, Level.SUBSTANTIAL)));

        assertThat(plan.at(SPRING.minusMillis(1))).isEqualTo(Level.LOW);
        assertThat(plan.at(SPRING)).isEqualTo(Level.SUBSTANTIAL);
        assertThat(plan.nextAfter(SPRING.minusMillis(1))).hasValue(new Raise(SPRING, Level.SUBSTANTIAL));
        assertThat(plan.nextAfter(SPRING)).isEmpty();
    }

    @Test
    void the_later_of_two_raises_counts() {
        LevelPlan plan =
                new LevelPlan(Level.LOW, List.of(new Raise(SPRING, Level.SUBSTANTIAL), new Raise(AUTUMN, Level.HIGH)));

        assertThat(plan.at(AUTUMN)).isEqualTo(Level.HIGH);
        assertThat(plan.nextAfter(SPRING)).hasValue(new Raise(AUTUMN, Level.HIGH));
    }

    @Test
    void a_line_that_lowers_the_level_or_repeats_a_date_is_refused() {
        assertThatThrownBy(() -> new LevelPlan(Level.SUBSTANTIAL, List.of(new Raise(SPRING, Level.LOW))))
                .hasMessageContaining("higher");
        assertThatThrownBy(() -> new LevelPlan(
                        Level.LOW, List.of(new Raise(SPRING, Level.SUBSTANTIAL), new Raise(SPRING, Level.HIGH))))
                .hasMessageContaining("later");
    }
}

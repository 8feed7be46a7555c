package hu.kapu.gateway.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class BurnDownTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate SWITCH_OVER = LocalDate.parse("2025-01-16");

    @Test
    void a_steady_pace_goes_on_to_the_day_of_the_switch_over() {
        BurnDown burnDown = of(days(10, day -> 1_000 - 50L * day));

        assertThat(burnDown.newest().day()).isEqualTo(LocalDate.parse("2025-01-10"));
        assertThat(burnDown.aDay()).isCloseTo(50, within(0.001));
        assertThat(burnDown.leftOn(SWITCH_OVER)).isEqualTo(250);
        assertThat(burnDown.doneOn()).contains(LocalDate.parse("2025-01-21"));
    }

    @Test
    void only_the_last_fourteen_days_count() {
        BurnDown burnDown = of(days(40, day -> day < 26 ? 100_000 - day * 1_000L : 10_000 - day * 100L));

        assertThat(burnDown.aDay()).isCloseTo(100, within(0.001));
    }

    @Test
    void days_that_are_missing_make_no_day_longer() {
        List<MigrationDay> days = new ArrayList<>(days(10, day -> 1_000 - 50L * day));
        days.remove(7);
        days.remove(3);

        assertThat(of(days).aDay()).isCloseTo(50, within(0.001));
    }

    @Test
    void one_day_that_stands_out_does_not_turn_the_line() {
        List<MigrationDay> days = new ArrayList<>(days(14, day -> 10_000 - 100L * day));
        days.set(6, new MigrationDay(days.get(6).day(), 20_000, 9_600));

        assertThat(of(days).aDay()).isCloseTo(100, within(10.0));
    }

    @Test
    void nobody_is_left_twice_and_more_than_everybody_never() {
        assertThat(of(days(10, day -> 1_000 - 100L * day)).leftOn(SWITCH_OVER)).isZero();
        assertThat(of(days(10, day -> 19_000 + 100L * day)).leftOn(LocalDate.parse("2026-01-01")))
                .isEqualTo(20_000);
    }

    @Test
    void what_does_not_fall_is_never_done() {
        assertThat(of(days(5, day -> 1_000L)).doneOn()).isEmpty();
        assertThat(of(days(5, day -> 1_000 + 10L * day)).doneOn()).isEmpty();
        assertThat(of(days(5, day -> 0)).doneOn()).isPresent();
    }

    @Test
    void of_one_day_nothing_can_be_said() {
        assertThat(BurnDown.of(List.of())).isEmpty();
        assertThat(BurnDown.of(days(1, day -> 1_000L))).isEmpty();
        MigrationDay longAgo = new MigrationDay(FIRST.minusDays(60), 20_000, 5_000);
        assertThat(BurnDown.of(List.of(longAgo, days(1, day -> 1_000L).getFirst())))
                .isEmpty();
    }

    @Test
    void what_is_left_is_told_in_tens() {
        assertThat(of(days(2, day -> 1_000 - 7L * day)).leftOn(LocalDate.parse("2025-01-03")) % 10)
                .isZero();
    }

    private static BurnDown of(List<MigrationDay> days) {
        return BurnDown.of(days).orElseThrow();
    }

    private static List<MigrationDay> days(int count, IntToLongFunction singleFactor) {
        List<MigrationDay> days = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            days.add(new MigrationDay(FIRST.plusDays(day), 20_000, singleFactor.applyAsLong(day)));
        }
        return days;
    }
}

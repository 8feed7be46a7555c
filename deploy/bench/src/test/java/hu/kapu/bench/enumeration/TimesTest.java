package hu.kapu.bench.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void the_median_stands_in_the_middle() {
        assertThat(Times.of(new long[] {9, 1, 5}).median()).isEqualTo(5);
        assertThat(Times.of(new long[] {9, 1, 5, 6}).median()).isEqualTo(5.5);
    }

    @Test
    void times_that_are_always_longer_can_be_told_apart_and_equal_ones_cannot() {
        Times fast = Times.of(new long[] {1, 2, 3});
        Times slow = Times.of(new long[] {4, 5, 6});

        assertThat(slow.areaUnderCurve(fast)).isEqualTo(1);
        assertThat(fast.areaUnderCurve(slow)).isZero();
        assertThat(fast.areaUnderCurve(fast)).isEqualTo(0.5);
        assertThat(Times.of(new long[] {2, 2}).areaUnderCurve(Times.of(new long[] {1, 2, 2, 3})))
                .isEqualTo(0.5);
    }
}

package hu.kapu.identity.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
    private static final Random RANDOM = new Random(20250116);

    @Test
    void smallCohortsAreOneRestAtTheEnd() {
        assertThat(SmallNumbers.folded(List.of(of("a", 12), of("b", 6), of("c", 300), of("d", 7))))
                .containsExactly(of("c", 300), of("a", 12), new Cohort(null, 13));
    }

    @Test
    void oneSmallCohortTakesTheNextWithIt() {
        assertThat(SmallNumbers.folded(List.of(of("a", 12), of("b", 9), of("c", 300))))
                .containsExactly(of("c", 300), new Cohort(null, 21));
    }

    @Test
    void fewPeopleAltogetherAreNotTold() {
        assertThat(SmallNumbers.folded(List.of(of("a", 3), of("b", 4)))).isEmpty();
        assertThat(SmallNumbers.folded(List.of(of("a", 9)))).isEmpty();
        assertThat(SmallNumbers.folded(List.of())).isEmpty();
    }

    @Test
    void nothingIsFoldedWhereNothingIsSmall() {
        assertThat(SmallNumbers.folded(List.of(of("a", 10), of("b", 11)))).containsExactly(of("b", 11), of("a", 10));
    }

    @Test
    void whateverIsShownIsLargeAndNoSingleSmallCohortIsWhatIsMissing() {
        for (int round = 0; round < 2_000; round++) {
            List<Cohort> exact = any();
            List<Cohort> shown = SmallNumbers.folded(exact);

            assertThat(shown).allMatch(cohort -> cohort.singleFactor() >= SmallNumbers.SMALLEST_SHOWN);
            long missing = exact.size()
                    - shown.stream().filter(cohort -> cohort.name() != null).count();
            assertThat(missing == 1 && sum(exact) - sum(shown) < SmallNumbers.SMALLEST_SHOWN && !shown.isEmpty())
                    .as("%s of %s", shown, exact)
                    .isFalse();
        }
    }

    @Test
    void theWholeIsToldToTheNextLowerTen() {
        assertThat(SmallNumbers.rounded(9)).isZero();
        assertThat(SmallNumbers.rounded(10)).isEqualTo(10);
        assertThat(SmallNumbers.rounded(1_239)).isEqualTo(1_230);
    }

    private static List<Cohort> any() {
        List<Cohort> cohorts = new ArrayList<>();
        for (int index = RANDOM.nextInt(6); index > 0; index--) {
            cohorts.add(of("c" + index, 1 + RANDOM.nextInt(25)));
        }
        return cohorts;
    }

    private static long sum(List<Cohort> cohorts) {
        return cohorts.stream().mapToLong(Cohort::singleFactor).sum();
    }

    private static Cohort of(String name, long count) {
        return new Cohort(name, count);
    }
}

package hu.kapu.identity.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Folds numbers below ten into one rest, because few people are somebody. A rest that is itself below ten, or that came
 * from one cohort alone, would give the number away as what is missing from the whole; then the smallest of the others
 * goes into it too.
 */
final class SmallNumbers {
    static final long SMALLEST_SHOWN = 10;

    private SmallNumbers() {}

    /** The largest first, then by name; the rest at the end, if there is one. Empty when even the rest would be small. */
    static List<Cohort> folded(List<Cohort> exact) {
        List<Cohort> shown = new ArrayList<>(exact.stream()
                .filter(cohort -> cohort.singleFactor() >= SMALLEST_SHOWN)
                .sorted(Comparator.comparingLong(Cohort::singleFactor)
                        .reversed()
                        .thenComparing(cohort -> String.valueOf(cohort.name())))
                .toList());
        List<Cohort> small = new ArrayList<>(exact.stream()
                .filter(cohort -> cohort.singleFactor() > 0 && cohort.singleFactor() < SMALLEST_SHOWN)
                .toList());
        while (!small.isEmpty() && !shown.isEmpty() && (small.size() < 2 || sum(small) < SMALLEST_SHOWN)) {
            small.add(shown.removeLast());
        }
        if (!small.isEmpty() && sum(small) >= SMALLEST_SHOWN) {
            shown.add(new Cohort(null, sum(small)));
        }
        return List.copyOf(shown);
    }

    /** The whole to the next lower ten: exact, it could be held against the sum of the cohorts. */
    static long rounded(long count) {
        return count / SMALLEST_SHOWN * SMALLEST_SHOWN;
    }

    private static long sum(List<Cohort> cohorts) {
        return cohorts.stream().mapToLong(Cohort::singleFactor).sum();
    }
}

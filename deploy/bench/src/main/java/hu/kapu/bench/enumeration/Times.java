package hu.kapu.bench.enumeration;

import java.util.Arrays;

/** How long answers took, in nanoseconds. */
final class Times {
    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    static Times of(long[] measured) {
        long[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /**
     * How often a time of ours is longer than one of {@code other}, ties counted half: the area under the curve of the
     * best guess that only looks at the time. 0.5 is a coin toss.
     */
    double areaUnderCurve(Times other) {
        double longer = 0;
        int below = 0;
        int notAbove = 0;
        for (long time : sorted) {
            while (below < other.sorted.length && other.sorted[below] < time) {
                below++;
            }
            while (notAbove < other.sorted.length && other.sorted[notAbove] <= time) {
                notAbove++;
            }
            longer += (below + notAbove) / 2.0;
        }
        return longer / ((double) sorted.length * other.sorted.length);
    }
}

package hu.kapu.bench.enumeration;

import hu.kapu.bench.enumeration.Door.Reply;
import java.util.Set;

/** The answers about people who exist beside those about people who do not. */
record Comparison(String door, Times existing, Times unknown, Set<Reply> toldOfExisting, Set<Reply> toldOfUnknown) {
    private static final double MEDIANS_APART = 0.05;
    private static final double LEAST_AREA = 0.45;
    private static final double MOST_AREA = 0.55;

    boolean tellsTheSame() {
        return toldOfExisting.equals(toldOfUnknown) && toldOfExisting.size() == 1;
    }

    /** Of the longer one, as a share of the shorter one. */
    double mediansApart() {
        double shorter = Math.min(existing.median(), unknown.median());
        return Math.abs(existing.median() - unknown.median()) / shorter;
    }

    double areaUnderCurve() {
        return existing.areaUnderCurve(unknown);
    }

    boolean takesTheSameTime() {
        return mediansApart() <= MEDIANS_APART && areaUnderCurve() >= LEAST_AREA && areaUnderCurve() <= MOST_AREA;
    }
}

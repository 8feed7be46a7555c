package hu.kapu.gateway.watching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How fast citizens with one factor become fewer, and how many will be left on a day to come. The line of least squares
 * through the last fourteen days gives the pace; it goes on from the newest figure. It is no promise: people come late,
 * and most of them in the last days.
 *
 * @param newest the last figures
 * @param aDay how many fewer there are each day; below zero when they become more
 */
public record BurnDown(MigrationDay newest, double aDay) {
    static final int DAYS_LOOKED_AT = 14;
    private static final int ROUNDED_TO = 10;

    /**
     * Empty while there are not two days to compare.
     *
     * @param days in their order
     */
    public static Optional<BurnDown> of(List<MigrationDay> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        MigrationDay newest = days.getLast();
        LocalDate first = newest.day().minusDays(DAYS_LOOKED_AT - 1L);
        List<MigrationDay> lately =
                days.stream().filter(day -> !day.day().isBefore(first)).toList();
        return lately.size() < 2 ? Optional.empty() : Optional.of(new BurnDown(newest, -slope(lately, first)));
    }

    /** So many are left then, to the next lower ten, if it goes on like this. */
    public long leftOn(LocalDate day) {
        double left = newest.singleFactor() - aDay * Math.max(0, ChronoUnit.DAYS.between(newest.day(), day));
        long whole = Math.round(Math.min((double) newest.citizens(), Math.max(0, left)));
        return whole - whole % ROUNDED_TO;
    }

    /** When nobody is left, if it goes on like this; empty if it never would. */
    public Optional<LocalDate> doneOn() {
        if (newest.singleFactor() == 0) {
            return Optional.of(newest.day());
        }
        return aDay <= 0
                ? Optional.empty()
                : Optional.of(newest.day().plusDays((long) Math.ceil(newest.singleFactor() / aDay)));
    }

    private static double slope(List<MigrationDay> days, LocalDate first) {
        double meanX = days.stream().mapToLong(day -> x(day, first)).average().orElse(0);
        double meanY =
                days.stream().mapToLong(MigrationDay::singleFactor).average().orElse(0);
        double together = 0;
        double alone = 0;
        for (MigrationDay day : days) {
            double fromMean = x(day, first) - meanX;
            together += fromMean * (day.singleFactor() - meanY);
            alone += fromMean * fromMean;
        }
        return together / alone;
    }

    private static long x(MigrationDay day, LocalDate first) {
        return ChronoUnit.DAYS.between(first, day.day());
    }
}

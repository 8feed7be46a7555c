package hu.kapu.gateway.api.statistics;

import hu.kapu.gateway.calendar.LocalMoment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days of Europe/Budapest, both included, that are over and counted. */
record Period(LocalDate from, LocalDate to) {
    static final int LONGEST_DAYS = 92;
    private static final int USUAL_DAYS = 30;

    /** From then on nothing changes a day's counts any more, so two answers cannot be held against each other. */
    private static final Duration COUNTED_AFTER = Duration.ofHours(1);

    /** Nothing when it is not readable, empty of days, or too long; the last 30 days when nothing is asked. */
    static Optional<Period> read(@Nullable String from, @Nullable String to, Instant now) {
        LocalDate lastDay = LocalDate.ofInstant(now.minus(COUNTED_AFTER), LocalMoment.BUDAPEST)
                .minusDays(1);
        try {
            LocalDate asked = to == null ? lastDay : LocalDate.parse(to);
            LocalDate end = asked.isAfter(lastDay) ? lastDay : asked;
            LocalDate start = from == null ? end.minusDays(USUAL_DAYS - 1L) : LocalDate.parse(from);
            long days = ChronoUnit.DAYS.between(start, end) + 1;
            return days < 1 || days > LONGEST_DAYS ? Optional.empty() : Optional.of(new Period(start, end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

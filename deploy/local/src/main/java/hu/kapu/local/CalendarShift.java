package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How far the calendar of this suite stands from real time. Computed once, when a date is asked for, and kept with the
 * data: from then on the shifted calendar runs like any clock, over restarts too.
 */
public record CalendarShift(Duration offset) {
    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
    private static final CalendarShift REAL_TIME = new CalendarShift(Duration.ZERO);
    private static final String FILE = "calendar-offset";

    /** The shift that makes {@code now} read as {@code date} in Budapest. */
    static CalendarShift to(LocalDateTime date, Instant now) {
        return new CalendarShift(Duration.between(
                now.truncatedTo(ChronoUnit.MILLIS), date.atZone(BUDAPEST).toInstant()));
    }

    /** Fulfils the wish and lets the data folder remember it. */
    static CalendarShift of(CalendarWish wish, Path data, Instant now) {
        Path file = data.resolve(FILE);
        try {
            CalendarShift shift = switch (wish) {
                case CalendarWish.AsRemembered() -> remembered(file);
                case CalendarWish.RealTime() -> REAL_TIME;
                case CalendarWish.Showing(LocalDateTime date) -> to(date, now);
            };
            Files.writeString(file, shift.offset().toString());
            return shift;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarShift remembered(Path file) throws IOException {
        return Files.exists(file)
                ? new CalendarShift(Duration.parse(Files.readString(file).strip()))
                : REAL_TIME;
    }

    /** What the suite's calendar shows at {@code now}, as a local date-time. */
    public LocalDateTime shownAt(Instant now) {
        return LocalDateTime.ofInstant(now.plus(offset), BUDAPEST);
    }

    public boolean isReal() {
        return offset.isZero();
    }
}

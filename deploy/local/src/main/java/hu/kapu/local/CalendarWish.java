package hu.kapu.local;

import java.time.LocalDateTime;

/** What the calendar of a suite shall show when it starts. */
public sealed interface CalendarWish {
    CalendarWish AS_REMEMBERED = new AsRemembered();
    CalendarWish REAL_TIME = new RealTime();

    static CalendarWish showing(LocalDateTime date) {
        return new Showing(date);
    }

    /** What the data remember; real time where they remember nothing. */
    record AsRemembered() implements CalendarWish {}

    /** Real time from now on. */
    record RealTime() implements CalendarWish {}

    /** This date and time in Budapest, running on from there. */
    record Showing(LocalDateTime date) implements CalendarWish {}
}

package hu.kapu.gateway.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The date the calendar goes by: real time, shifted in rehearsals; codes, expiry and locks never use it. */
public final class CalendarClock {
    private final Clock clock;
    private final Duration offset;

    public CalendarClock(Clock clock, Duration offset) {
        this.clock = clock;
        this.offset = offset;
    }

    public Instant instant() {
        return clock.instant().plus(offset);
    }

    public boolean isShifted() {
        return !offset.isZero();
    }
}

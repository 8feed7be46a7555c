package hu.kapu.gateway.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The date the calendar goes by: real time, shifted in rehearsals; codes, expiry and locks never use it. */
public final class CalendarClock {
    private final Clock clock;
    private final Duration offset;
    private final PortalShifts shifts;

    public CalendarClock(Clock clock, Duration offset) {
        this(clock, offset, PortalShifts.NONE);
    }

    public CalendarClock(Clock clock, Duration offset, PortalShifts shifts) {
        this.clock = clock;
        this.offset = offset;
        this.shifts = shifts;
    }

    /** The date that everything goes by that is about no portal. */
    public Instant instant() {
        return clock.instant().plus(offset);
    }

    /** The date this portal goes by; that of everything else when there is no portal in question. */
    public Instant instantFor(@Nullable String portalId) {
        return portalId == null ? instant() : instant().plus(shifts.of(portalId));
    }

    /** How far a calendar has to be moved from this one to show {@code date} now. */
    public Duration until(Instant date) {
        return Duration.between(instant(), date);
    }

    public boolean isShifted() {
        return !offset.isZero();
    }
}

package hu.kapu.gateway.installation;

import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A calendar that is not at the real date has no place in production. */
@ApplicationScoped
class ShiftedCalendar implements ProductionCheck {
    private final CalendarClock clock;

    ShiftedCalendar(CalendarClock clock) {
        this.clock = clock;
    }

    @Override
    public List<String> findings() {
        return clock.isShifted()
                ? List.of("kapu.calendar.offset shifts the calendar; the rules must go by the real date")
                : List.of();
    }
}

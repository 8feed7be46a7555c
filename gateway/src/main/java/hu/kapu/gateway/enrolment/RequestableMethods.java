package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What can be requested now: what the calendar allows, and what would open the waiting portal. */
@ApplicationScoped
public class RequestableMethods {
    private final Calendar calendar;
    private final CalendarClock clock;
    private final OfferedMethods offered;

    RequestableMethods(Calendar calendar, CalendarClock clock, OfferedMethods offered) {
        this.calendar = calendar;
        this.clock = clock;
        this.offered = offered;
    }

    public List<Method> at(Target target) {
        List<Method> opening = offered.at(target);
        return Stream.of(Method.TOTP, Method.EMAIL_CODE)
                .filter(method -> isRequestable(method, target) && opening.contains(method))
                .toList();
    }

    private boolean isRequestable(Method method, Target target) {
        return calendar.decide(
                        method,
                        target.surface(),
                        Purpose.REQUEST_SECOND_FACTOR,
                        target.portal(),
                        clock.instantFor(target.portal()))
                .isAllowed();
    }
}

package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.MethodDecision;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What opens a target now: the calendar's answer, less what does not reach the level the portal asks for. */
@ApplicationScoped
public class OfferedMethods {
    private final Calendar calendar;
    private final CalendarClock clock;

    OfferedMethods(Calendar calendar, CalendarClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public List<Method> at(Target target) {
        return decisions(target).stream()
                .filter(each -> each.decision().isAllowed())
                .map(MethodDecision::method)
                .filter(method -> reachesLevel(target, proving(method)))
                .toList();
    }

    /** Whether the calendar would take this method, but it proves less than the portal asks for. */
    public boolean isTooWeak(Method method, Target target) {
        return decide(method, target).isAllowed() && !reachesLevel(target, proving(method));
    }

    /** Methods that a dated rule has ended, with that rule. */
    public List<Rule> ended(Target target) {
        return decisions(target).stream()
                .map(MethodDecision::decision)
                .filter(Decision.Refused.class::isInstance)
                .map(decision -> ((Decision.Refused) decision).rule())
                .filter(rule -> rule.from() != null)
                .toList();
    }

    public Decision decide(Method method, Target target) {
        return calendar.decide(method, target.surface(), Purpose.SIGN_IN, target.portal(), instantFor(target));
    }

    boolean allow(Set<Method> methods, Target target) {
        return calendar.allowsAny(methods, target.surface(), Purpose.SIGN_IN, target.portal(), instantFor(target));
    }

    static boolean reachesLevel(Target target, Set<Method> methods) {
        return switch (target) {
            case Target.Portal portal ->
                portal.minimumLevel() == null || Level.reachedBy(methods).isAtLeast(portal.minimumLevel());
            case Target.Account ignored -> true;
            case Target.Registrar ignored -> true;
        };
    }

    private List<MethodDecision> decisions(Target target) {
        return calendar.decideAll(target.surface(), Purpose.SIGN_IN, target.portal(), instantFor(target));
    }

    private Instant instantFor(Target target) {
        return clock.instantFor(target.portal());
    }

    private static Set<Method> proving(Method chosen) {
        return EnumSet.of(Method.PASSWORD, chosen);
    }
}

package hu.kapu.gateway.api.contract;

import hu.kapu.gateway.api.contract.PortalContract.NextRaise;
import hu.kapu.gateway.api.contract.PortalContract.Raise;
import hu.kapu.gateway.api.contract.PortalContract.SignIns;
import hu.kapu.gateway.api.portals.ShownWarning;
import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.contract.AnnouncedRaise;
import hu.kapu.gateway.contract.AnnouncedRaises;
import hu.kapu.gateway.contract.RecentCitizens;
import hu.kapu.gateway.portal.LevelPlan;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.Level;
import hu.kapu.gateway.statistics.SignInCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts plan and counts side by side, and leaves out numbers so small that they are somebody. */
@ApplicationScoped
class DrawContract {
    static final long SMALLEST_SHOWN = AnnouncedRaises.SMALLEST_SHOWN;

    private final AnnouncedRaises announced;
    private final CalendarClock clock;

    DrawContract(Calendar calendar, CalendarClock clock) {
        this.announced = new AnnouncedRaises(calendar);
        this.clock = clock;
    }

    /**
     * Sums of those days alone whose number is not small: were the others in them, two spans of days held against each
     * other would show what no day does.
     */
    static Map<Method, Long> byMethod(List<SignInCount> days) {
        Map<Method, Long> byMethod = new EnumMap<>(Method.class);
        days.stream()
                .filter(day -> day.outcome() == SignInCount.Outcome.SIGNED_IN)
                .forEach(day -> Method.parse(day.detail())
                        .ifPresent(method -> byMethod.merge(method, summed(day.count()), Long::sum)));
        return byMethod;
    }

    private static long summed(long count) {
        return count < SMALLEST_SHOWN ? 0 : count;
    }

    PortalContract of(Portal portal, LocalDate from, LocalDate to, Map<Method, Long> signIns, RecentCitizens recent) {
        Instant now = clock.instantFor(portal.id());
        LevelPlan plan = portal.levels();
        return new PortalContract(
                portal.id(),
                plan.at(now).wireName(),
                plan.raises().stream()
                        .filter(raise -> raise.from().isAfter(now))
                        .map(raise -> new Raise(raise.from(), raise.level().wireName()))
                        .toList(),
                ShownWarning.of(portal),
                SMALLEST_SHOWN,
                signIns(from, to, signIns),
                announced.next(portal, now, recent).map(DrawContract::next).orElse(null));
    }

    private static SignIns signIns(LocalDate from, LocalDate to, Map<Method, Long> counts) {
        long shown = counts.values().stream()
                .filter(count -> count >= SMALLEST_SHOWN)
                .mapToLong(Long::longValue)
                .sum();
        return new SignIns(
                from,
                to,
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> method(each.getKey(), each.getValue(), shown))
                        .toList());
    }

    private static PortalContract.Method method(Method method, long count, long shown) {
        boolean isShown = count >= SMALLEST_SHOWN;
        return new PortalContract.Method(
                method.wireName(),
                Level.reachedBy(Set.of(method)).wireName(),
                isShown ? count : null,
                isShown ? Math.round(1000.0 * count / shown) / 1000.0 : null);
    }

    private static NextRaise next(AnnouncedRaise raise) {
        return new NextRaise(
                raise.from(),
                raise.level().wireName(),
                raise.firstDay(),
                raise.lastDay(),
                raise.citizens(),
                raise.refused());
    }
}

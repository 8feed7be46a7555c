package hu.kapu.gateway.api.contract;

import hu.kapu.gateway.api.contract.PortalContract.NextRaise;
import hu.kapu.gateway.api.contract.PortalContract.Raise;
import hu.kapu.gateway.api.contract.PortalContract.SignIns;
import hu.kapu.gateway.api.portals.ShownWarning;
import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
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
import org.jspecify.annotations.Nullable;

/** Puts plan and counts side by side, and leaves out numbers so small that they are somebody. */
@ApplicationScoped
class DrawContract {
    static final long SMALLEST_SHOWN = 10;

    private final Calendar calendar;
    private final CalendarClock clock;

    DrawContract(Calendar calendar, CalendarClock clock) {
        this.calendar = calendar;
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
                plan.nextAfter(now).map(raise -> next(portal, raise, recent)).orElse(null));
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

    private NextRaise next(Portal portal, LevelPlan.Raise raise, RecentCitizens recent) {
        long all = recent.all();
        long refused = recent.byStrongest().entrySet().stream()
                .filter(each -> !opens(each.getKey(), portal.id(), raise))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new NextRaise(
                raise.from(),
                raise.level().wireName(),
                recent.from(),
                recent.to(),
                shown(all),
                shown(all) == null || shown(all - refused) == null ? null : shown(refused));
    }

    /** By then and at that level; a method may have ended meanwhile. */
    private boolean opens(Method method, String portalId, LevelPlan.Raise raise) {
        return Level.reachedBy(Set.of(method)).isAtLeast(raise.level())
                && calendar.decide(method, Surface.PORTAL, Purpose.SIGN_IN, portalId, raise.from())
                        .isAllowed();
    }

    /** Nobody is nobody; a few are somebody. */
    private static @Nullable Long shown(long count) {
        return count > 0 && count < SMALLEST_SHOWN ? null : Long.valueOf(count);
    }
}

package hu.kapu.gateway.contract;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.portal.LevelPlan;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what portals have announced against what their citizens bring, and leaves out numbers that are somebody. */
public final class AnnouncedRaises {
    public static final long SMALLEST_SHOWN = 10;

    private final Calendar calendar;

    public AnnouncedRaises(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Empty where the portal has announced nothing that is still to come. */
    public Optional<AnnouncedRaise> next(Portal portal, Instant now, RecentCitizens recent) {
        return portal.levels().nextAfter(now).map(raise -> next(portal, raise, recent));
    }

    private AnnouncedRaise next(Portal portal, LevelPlan.Raise raise, RecentCitizens recent) {
        long all = recent.all();
        long refused = recent.byStrongest().entrySet().stream()
                .filter(each -> !opens(each.getKey(), portal.id(), raise))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new AnnouncedRaise(
                raise.from(),
                raise.level(),
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

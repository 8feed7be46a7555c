package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Asks the calendar, each time anew, what a sign-in made earlier opens at a portal now. It goes by the methods and never
 * by the level they once had.
 */
@ApplicationScoped
public class PortalAccess {
    private final Calendar calendar;
    private final CalendarClock clock;

    PortalAccess(Calendar calendar, CalendarClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The strongest of these methods that the portal is open to; nothing when it is open to none of them. */
    public Optional<Strength> strongest(Collection<Method> methods, String portalId) {
        return methods.stream()
                .filter(method -> isOpen(method, portalId))
                .flatMap(method -> Strength.of(method).stream())
                .max(Comparator.comparing(Strength::level));
    }

    /** The highest level anybody can reach at the portal now. */
    public Optional<Level> highestOpen(String portalId) {
        return strongest(Arrays.asList(Method.values()), portalId).map(Strength::level);
    }

    /** What the portal asks for at least today, raises that have come included. */
    public Level minimumLevel(Portal portal) {
        return portal.minimumLevelAt(clock.instantFor(portal.id()));
    }

    private boolean isOpen(Method method, String portalId) {
        return calendar.decide(method, Surface.PORTAL, Purpose.SIGN_IN, portalId, clock.instantFor(portalId))
                .isAllowed();
    }
}

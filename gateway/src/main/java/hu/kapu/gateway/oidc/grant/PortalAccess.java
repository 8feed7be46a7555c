package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
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
    private final Portals portals;
    private final CalendarClock clock;

    PortalAccess(Calendar calendar, Portals portals, CalendarClock clock) {
        this.calendar = calendar;
        this.portals = portals;
        this.clock = clock;
    }

    /** The strongest of these methods, if it opens the portal now: by the calendar, and by the portal's minimum. */
    public Optional<Strength> strongest(Collection<Method> methods, String portalId) {
        return strongestAllowed(methods, portalId).filter(strength -> reachesMinimum(strength, portalId));
    }

    /** The strongest of these methods that the calendar allows, whatever the portal asks for. */
    public Optional<Strength> strongestAllowed(Collection<Method> methods, String portalId) {
        return methods.stream()
                .filter(method -> isOpen(method, portalId))
                .flatMap(method -> Strength.of(method).stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * What a grant is worth at its portal now: nothing once the citizen's access has ended, the calendar has closed the way
     * they signed in, or the portal asks for more.
     */
    public Optional<Strength> of(GrantInUse use, Portal portal) {
        return strongest(use.grant().methods(), portal.id()).filter(any -> use.isInForce());
    }

    /** The highest level anybody can reach at the portal now. */
    public Optional<Level> highestOpen(String portalId) {
        return strongest(Arrays.asList(Method.values()), portalId).map(Strength::level);
    }

    /** Whether this is as much as the portal asks for at least today; a portal that is no more is reached by nobody. */
    public boolean reachesMinimum(Strength strength, String portalId) {
        return portals.byId(portalId)
                .filter(portal -> strength.level().isAtLeast(minimumLevel(portal)))
                .isPresent();
    }

    /** What the portal asks for at least today, raises that have come included. */
    private Level minimumLevel(Portal portal) {
        return portal.minimumLevelAt(clock.instantFor(portal.id()));
    }

    /** The level a request has to reach: what it asks for, where the portal does not ask for more by itself. */
    public Level requiredLevel(Portal portal, Optional<Level> asked) {
        Level minimum = minimumLevel(portal);
        return asked.filter(level -> level.isAtLeast(minimum)).orElse(minimum);
    }

    private boolean isOpen(Method method, String portalId) {
        return calendar.decide(method, Surface.PORTAL, Purpose.SIGN_IN, portalId, clock.instantFor(portalId))
                .isAllowed();
    }
}

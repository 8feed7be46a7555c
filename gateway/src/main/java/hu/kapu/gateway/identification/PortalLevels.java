package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.portal.LevelPlan;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.signin.Level;
import hu.kapu.gateway.signin.Target;
import hu.kapu.gateway.ui.AnnouncedRaise;
import hu.kapu.gateway.ui.ShownMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the waiting portal asks of everybody today, and what it has announced to ask for later. */
@ApplicationScoped
class PortalLevels {
    private final Portals portals;
    private final CalendarClock clock;

    PortalLevels(Portals portals, CalendarClock clock) {
        this.portals = portals;
        this.clock = clock;
    }

    /** Whether the level that this sign-in has to reach is what the portal asks of everybody. */
    boolean asksAlways(Target target) {
        return target instanceof Target.Portal portal
                && portal.minimumLevel() != null
                && plan(portal)
                        .map(plan -> plan.at(now(portal)))
                        .filter(portal.minimumLevel()::equals)
                        .isPresent();
    }

    /** The next raise that leaves out some of these methods, with those. */
    Optional<AnnouncedRaise> leavingOut(List<Method> methods, Target target) {
        return target instanceof Target.Portal portal
                ? plan(portal).flatMap(plan -> plan.nextAfter(now(portal))).flatMap(raise -> leavingOut(methods, raise))
                : Optional.empty();
    }

    private static Optional<AnnouncedRaise> leavingOut(List<Method> methods, LevelPlan.Raise raise) {
        List<ShownMethod> weaker = methods.stream()
                .filter(method ->
                        !Level.reachedBy(Set.of(Method.PASSWORD, method)).isAtLeast(raise.level()))
                .map(SignInPages::shown)
                .toList();
        return weaker.isEmpty() ? Optional.empty() : Optional.of(new AnnouncedRaise(raise.from(), weaker));
    }

    private Optional<LevelPlan> plan(Target.Portal target) {
        return portals.byId(target.portalId()).map(portal -> portal.levels());
    }

    private Instant now(Target.Portal target) {
        return clock.instantFor(target.portalId());
    }
}

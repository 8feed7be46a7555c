package hu.kapu.gateway.watching;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.contract.AnnouncedRaises;
import hu.kapu.gateway.contract.CitizenCounts;
import hu.kapu.gateway.contract.RecentVisits;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The raises that portals have announced, each with how many of its citizens it would refuse. */
@ApplicationScoped
class WatchRaises {
    private final CitizenCounts counts;
    private final Portals portals;
    private final AnnouncedRaises announced;
    private final CalendarClock clock;

    WatchRaises(CitizenCounts counts, Portals portals, Calendar calendar, CalendarClock clock) {
        this.counts = counts;
        this.portals = portals;
        this.announced = new AnnouncedRaises(calendar);
        this.clock = clock;
    }

    Uni<List<PortalRaise>> now() {
        return counts.ofAll()
                .map(visits -> portals.all().stream()
                        .flatMap(portal -> raise(portal, visits))
                        .sorted(Comparator.comparing(
                                        (PortalRaise each) -> each.raise().from())
                                .thenComparing(each -> each.portal().id()))
                        .toList());
    }

    private Stream<PortalRaise> raise(Portal portal, RecentVisits visits) {
        return announced
                .next(portal, clock.instantFor(portal.id()), visits.at(portal.id()))
                .map(raise -> new PortalRaise(portal, raise))
                .stream();
    }
}

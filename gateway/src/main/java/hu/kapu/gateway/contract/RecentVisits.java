package hu.kapu.gateway.contract;

import java.time.LocalDate;
import java.util.Map;

/** The same of every portal, over the same days. */
public record RecentVisits(LocalDate from, LocalDate to, Map<String, RecentCitizens> byPortal) {
    public RecentVisits {
        byPortal = Map.copyOf(byPortal);
    }

    /** Nobody, for a portal that nobody came to. */
    public RecentCitizens at(String portalId) {
        return byPortal.getOrDefault(portalId, new RecentCitizens(from, to, Map.of()));
    }
}

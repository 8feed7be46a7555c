package hu.kapu.gateway.contract;

import hu.kapu.gateway.calendar.Method;
import java.time.LocalDate;
import java.util.Map;

/**
 * The citizens who came to one portal lately, each counted once under the strongest method they used at any portal.
 *
 * @param from the first day in Europe/Budapest
 * @param to the last day
 */
public record RecentCitizens(LocalDate from, LocalDate to, Map<Method, Long> byStrongest) {
    public RecentCitizens {
        byStrongest = Map.copyOf(byStrongest);
    }

    public long all() {
        return byStrongest.values().stream().mapToLong(Long::longValue).sum();
    }
}

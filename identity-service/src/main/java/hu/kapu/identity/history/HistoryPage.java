package hu.kapu.identity.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a history, newest first.
 *
 * @param next the value of {@code before} for the entries that follow; null when there are none
 */
record HistoryPage(List<HistoryEntry> entries, @Nullable Long next) {
    /** @param found at most one more than {@code limit}, which tells that there are more */
    static HistoryPage of(List<HistoryEntry> found, int limit) {
        if (found.size() <= limit) {
            return new HistoryPage(found, null);
        }
        List<HistoryEntry> shown = found.subList(0, limit);
        return new HistoryPage(shown, shown.getLast().position());
    }
}

package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an account, newest first, a page at a time.
 *
 * @param newest whether this is the first page
 * @param older path of the page with what was before
 */
public record HistoryPage(
        Layout layout,
        List<Line> lines,
        boolean newest,
        @Nullable String older) implements Page {

    /**
     * One thing that happened.
     *
     * @param details its facts in words, such as the portal and the device
     */
    public record Line(HistoryEvent event, Instant at, List<Detail> details) {}

    public record Detail(HistoryFact fact, String value) {}
}

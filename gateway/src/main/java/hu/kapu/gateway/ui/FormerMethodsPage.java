package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Hol van a korábbi belépési módom?": why each retired way ended and where to go now. */
public record FormerMethodsPage(Layout layout, List<FormerMethod> methods) implements Page {

    /**
     * A way to sign in that is no more.
     *
     * @param reason why it ended, in the calendar's words and the page's language
     * @param wayToGo what to do instead, likewise
     */
    public record FormerMethod(
            ShownMethod method,
            Instant endedOn,
            String reason,
            @Nullable String wayToGo) {}
}

package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/** "Hol van a korábbi belépési módom?": why each retired way ended and where to go now. */
public record FormerMethodsPage(Layout layout, List<FormerMethod> methods) implements Page {

    /**
     * A way to sign in that is no more.
     *
     * @param reason the calendar's words in the page's language
     */
    public record FormerMethod(ShownMethod method, Instant endedOn, String reason) {}
}

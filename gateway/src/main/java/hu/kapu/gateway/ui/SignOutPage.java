package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Kilép mindenhonnan?": what ends, and the choice.
 *
 * @param request the portal's request, unreadable; null when the citizen came by themselves
 * @param askedBy the name of the portal that asks, if it said who it is
 * @param portals the names of the portals this session has opened
 */
public record SignOutPage(
        Layout layout, @Nullable String request, @Nullable String askedBy, List<String> portals) implements Page {}

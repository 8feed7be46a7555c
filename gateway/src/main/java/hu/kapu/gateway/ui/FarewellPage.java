package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signed out, while portals are told in frames of this page; then on to where the citizen came from.
 *
 * @param frames what the frames load
 * @param returnTo where the citizen goes on to by themselves, and without a click when the script runs
 * @param portal the name of the portal there
 * @param withinSeconds after this time the browser goes on, loaded or not
 */
public record FarewellPage(
        Layout layout,
        List<Frame> frames,
        @Nullable String returnTo,
        @Nullable String portal,
        long withinSeconds) implements Page {

    /**
     * One portal that is told in the browser.
     *
     * @param name the portal's
     */
    public record Frame(String name, String address) {}
}

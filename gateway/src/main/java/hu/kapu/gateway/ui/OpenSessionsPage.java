package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the citizen is signed in, and ending it. */
public record OpenSessionsPage(Layout layout, List<Open> sessions) implements Page {
    /**
     * One open session.
     *
     * @param device such as "Firefox, Windows"; null when the browser did not say
     * @param from network and country; null without a GeoIP file
     * @param here whether it is the one that looks at this page
     */
    public record Open(
            UUID id, @Nullable String device, @Nullable String from, Instant since, Instant lastSeenAt, boolean here) {
        public String endPath() {
            return "/ugyfelkapu/munkamenetek/" + id;
        }
    }
}

package hu.kapu.gateway.oidc.logout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do in the browser after a session has ended.
 *
 * @param frames the portals to tell there
 * @param portalId where the citizen came from
 */
record Farewell(
        List<Frame> frames,
        @Nullable String portalId,
        @Nullable String returnTo,
        Instant at) {

    /** A portal, and its front-channel logout address with {@code iss} and {@code sid}. */
    record Frame(String portalId, String address) {}
}

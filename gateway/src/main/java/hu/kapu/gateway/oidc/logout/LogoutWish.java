package hu.kapu.gateway.oidc.logout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A portal's request to sign its citizen out, checked; or the citizen's own, which names nothing.
 *
 * @param returnTo where the browser goes afterwards, with the portal's {@code state}; registered for the portal
 * @param sub the citizen of the ID token that came along, as the portal knows them
 * @param sid the session of that token, as the portal knows it
 */
record LogoutWish(
        @Nullable String portalId,
        @Nullable String returnTo,
        @Nullable String sub,
        @Nullable String sid,
        Instant at) {}

package hu.kapu.gateway.oidc.logout;

import java.time.Instant;
import java.util.UUID;

/**
 * A portal still has to be told that a session is over there.
 *
 * @param attempts with the one under way
 */
record LogoutNotice(long position, String portalId, UUID sessionId, UUID citizenId, Instant createdAt, int attempts) {}

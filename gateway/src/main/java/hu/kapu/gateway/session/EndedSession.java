package hu.kapu.gateway.session;

import java.util.List;
import java.util.UUID;

/**
 * A session that has just ended, with the portals it had opened.
 *
 * @param portals each to be told; those that want a message from us have one on its way already
 */
public record EndedSession(UUID citizenId, List<SignedInPortal> portals) {}

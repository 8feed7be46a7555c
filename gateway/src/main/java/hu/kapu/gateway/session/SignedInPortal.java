package hu.kapu.gateway.session;

import java.util.UUID;

/**
 * A portal that a session has opened.
 *
 * @param sessionId names the session to the portal; an earlier one of the same browser when the citizen signed in anew
 *     since
 */
public record SignedInPortal(String portalId, UUID sessionId) {}

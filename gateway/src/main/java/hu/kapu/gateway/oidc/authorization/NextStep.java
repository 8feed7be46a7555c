package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.Level;

/** What an accepted request leads to, given the session the browser has or has not. */
sealed interface NextStep {
    /** The open session is enough: answer without a page. */
    record UseSession(Session session, Level requiredLevel) implements NextStep {}

    /** The open session is not enough, but the code of the app makes it so (RFC 9470). */
    record StepUp(Session session, Level requiredLevel) implements NextStep {}

    /** The citizen signs in, at this level at least. */
    record SignIn(Level requiredLevel) implements NextStep {}

    /** The portal is told that it cannot be had. */
    record Refuse(OAuthError error, String description) implements NextStep {}
}

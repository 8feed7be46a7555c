package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.portal.Portal;

/** What came of checking a portal's request. */
sealed interface RequestCheck {
    /** Nobody to answer to: the citizen gets an error page, never a redirect (RFC 6749, section 4.1.2.1). */
    record UnknownClient() implements RequestCheck {}

    /** The portal is registered and disabled: a page that says so, never a redirect. */
    record PortalDisabled(Portal portal) implements RequestCheck {}

    /** The address is not registered: an error page, never a redirect. */
    record RedirectNotRegistered() implements RequestCheck {}

    /** The pushed request is unknown, expired, used or another client's, and with it where to answer. */
    record PushedRequestGone() implements RequestCheck {}

    /** The portal is told at its registered address. */
    record Refused(ReplyTo replyTo, OAuthError error, String description) implements RequestCheck {}

    record Accepted(AuthorizationRequest request, Portal portal) implements RequestCheck {}
}

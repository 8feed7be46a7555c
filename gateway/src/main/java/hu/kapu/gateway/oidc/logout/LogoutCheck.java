package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.ui.SignOutRefusedPage.Reason;

/** What came of checking a portal's request to sign out. */
sealed interface LogoutCheck {
    record Accepted(LogoutWish wish) implements LogoutCheck {}

    /** The citizen is told, and never sent anywhere (OpenID Connect RP-Initiated Logout 1.0, section 4). */
    record Refused(Reason reason) implements LogoutCheck {}
}

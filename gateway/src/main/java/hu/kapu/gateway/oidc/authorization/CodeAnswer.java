package hu.kapu.gateway.oidc.authorization;

import java.util.UUID;

/** What the browser is answered once the citizen is known. */
sealed interface CodeAnswer {
    /** Back to the portal, with a code or with the reason why not. */
    record Back(PortalAnswer answer) implements CodeAnswer {}

    /** The portal wants the citizen to be asked first. */
    record NeedsConsent(PendingAuthorization pending, UUID transaction) implements CodeAnswer {}

    /** The citizen's claims cannot be had now; reloading the page tries again. */
    record NotNow() implements CodeAnswer {}

    /** Whether the portal gets the citizen, rather than a reason why not. */
    default boolean letsIn() {
        return this instanceof Back(PortalAnswer answer) && answer.parameters().containsKey("code");
    }
}

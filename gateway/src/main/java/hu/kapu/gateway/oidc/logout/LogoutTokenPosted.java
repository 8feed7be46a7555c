package hu.kapu.gateway.oidc.logout;

import java.net.URI;

/** A logout token was posted to a portal, or could not be; for whoever counts or shows that. */
public record LogoutTokenPosted(String portalId, URI address, String logoutToken, Told told) {
    @Override
    public String toString() {
        return "LogoutTokenPosted[" + portalId + " " + told + "]";
    }
}

package hu.kapu.gateway.portal;

import java.util.List;
import java.util.Optional;

/**
 * Where a portal is told that its citizen has signed out, and where a citizen who signed out there may return to.
 *
 * @param returns OpenID Connect RP-Initiated Logout 1.0, section 3.1: compared character by character
 * @param backChannel OpenID Connect Back-Channel Logout 1.0
 * @param frontChannel OpenID Connect Front-Channel Logout 1.0
 */
public record LogoutEndpoints(
        List<RedirectUri> returns, Optional<RedirectUri> backChannel, Optional<RedirectUri> frontChannel) {
    public static final LogoutEndpoints NONE = new LogoutEndpoints(List.of(), Optional.empty(), Optional.empty());

    public boolean returnsTo(String uri) {
        return returns.stream().anyMatch(registered -> registered.value().equals(uri));
    }
}

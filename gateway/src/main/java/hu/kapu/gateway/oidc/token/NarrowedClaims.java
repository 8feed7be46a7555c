package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.authorization.ScopeClaims;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.portal.Portal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is shown of a grant that the portal asks, or may ask, less of than was granted (RFC 6749, section 6). */
final class NarrowedClaims {
    private NarrowedClaims() {}

    /** The grant's claims without those that only scopes left out or withdrawn would bring. */
    static Map<String, Object> within(Set<String> scope, Grant grant, Portal portal) {
        Set<String> shown = portal.allowedOf(scope);
        Set<String> leftOut = new HashSet<>(grant.scope());
        leftOut.removeAll(shown);
        Set<String> hidden = new HashSet<>(ScopeClaims.of(leftOut));
        hidden.removeAll(ScopeClaims.of(shown));
        Map<String, Object> visible = allowed(grant.claims(), portal);
        visible.keySet().removeAll(hidden);
        return visible;
    }

    /** Those that some scope brings which the portal may have now. */
    static Map<String, Object> allowed(Map<String, Object> claims, Portal portal) {
        Map<String, Object> allowed = new LinkedHashMap<>(claims);
        allowed.keySet().retainAll(ScopeClaims.of(portal.scopes()));
        return allowed;
    }
}

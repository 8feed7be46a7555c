package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.authorization.ScopeClaims;
import hu.kapu.gateway.oidc.grant.Grant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a token shows that was asked for with less than was granted (RFC 6749, section 6). */
final class NarrowedClaims {
    private NarrowedClaims() {}

    /** The grant's claims without those that only scopes left out would bring. */
    static Map<String, Object> within(Set<String> scope, Grant grant) {
        Set<String> leftOut = new HashSet<>(grant.scope());
        leftOut.removeAll(scope);
        Set<String> hidden = new HashSet<>(ScopeClaims.of(leftOut));
        hidden.removeAll(ScopeClaims.of(scope));
        Map<String, Object> visible = new LinkedHashMap<>(grant.claims());
        visible.keySet().removeAll(hidden);
        return visible;
    }
}

package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.signin.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a portal asks for claim by claim (OpenID Connect Core 1.0, section 5.5); claims that we do not know are left out.
 *
 * @param userInfo names of claims for userinfo
 * @param idToken names of claims for the ID token, beside those that it always carries
 * @param acr the levels asked for, if any
 * @param subjects who the citizen has to be, by the portal's {@code sub}; two that differ are nobody
 */
record ClaimsRequest(Set<String> userInfo, Set<String> idToken, Optional<Acr> acr, List<String> subjects) {

    static final ClaimsRequest NONE = new ClaimsRequest(Set.of(), Set.of(), Optional.empty(), List.of());

    /**
     * The claim {@code acr} with values (section 5.5.1.1).
     *
     * @param lowest of the values that we know; absent when we know none of them
     */
    record Acr(boolean essential, Optional<Level> lowest) {
        boolean isOutOfReach() {
            return essential && lowest.isEmpty();
        }
    }
}

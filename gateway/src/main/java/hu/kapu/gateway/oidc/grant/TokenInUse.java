package hu.kapu.gateway.oidc.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token as it was read for use, with the grant behind it.
 *
 * @param scope the grant's, or the narrower one this token was asked for with
 * @param dpopKey thumbprint of the key it is bound to, if it is
 */
public record TokenInUse(
        GrantInUse use, Set<String> scope, Optional<String> dpopKey, Instant issuedAt, Instant expiresAt) {
    public Grant grant() {
        return use.grant();
    }
}

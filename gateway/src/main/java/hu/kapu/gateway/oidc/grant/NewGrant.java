package hu.kapu.gateway.oidc.grant;

import java.time.Instant;

/**
 * A grant about to be stored with its code.
 *
 * @param ofOpenSession whether no sign-in of its own tells that the portal was entered
 * @param code kept hashed to be redeemed, and sealed so that every tab gets the same
 */
public record NewGrant(
        Grant grant,
        boolean ofOpenSession,
        OpaqueToken code,
        Instant createdAt,
        Instant codeExpiresAt,
        Instant endsAt) {

    @Override
    public String toString() {
        return "NewGrant[" + grant.id() + "]";
    }
}

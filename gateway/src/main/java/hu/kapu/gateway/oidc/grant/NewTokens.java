package hu.kapu.gateway.oidc.grant;

import java.time.Instant;
import java.util.Optional;

/**
 * Fresh tokens, about to be stored as hashes.
 *
 * @param refresh only where the portal gets them
 * @param dpopKey thumbprint of the key the access token is bound to, if it is
 * @param bindsRefresh whether the refresh token is bound to that key too
 */
public record NewTokens(
        OpaqueToken access,
        Instant issuedAt,
        Instant accessExpiresAt,
        Optional<OpaqueToken> refresh,
        Optional<String> dpopKey,
        boolean bindsRefresh) {}

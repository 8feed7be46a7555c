package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.NewGrant;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;

/** Makes a grant with a fresh code out of what a portal asked and who signed in. */
@ApplicationScoped
class NewGrants {
    private final OidcConfig config;
    private final Ids ids;
    private final Clock clock;

    NewGrants(OidcConfig config, Ids ids, Clock clock) {
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    NewGrant of(PendingAuthorization pending, Authentication citizen, Map<String, Object> claims) {
        Instant now = clock.instant();
        Instant codeExpiresAt = now.plus(config.codeLifetime());
        OpaqueToken code = OpaqueToken.random();
        return new NewGrant(
                grant(pending, citizen, claims),
                citizen.ofOpenSession(),
                code,
                now,
                codeExpiresAt,
                codeExpiresAt.plus(config.accessTokenLifetime()));
    }

    private Grant grant(PendingAuthorization pending, Authentication citizen, Map<String, Object> claims) {
        return new Grant(
                ids.next(),
                citizen.transactionId(),
                pending.portalId(),
                citizen.citizenId(),
                citizen.sessionId(),
                citizen.epoch(),
                citizen.methods(),
                citizen.authTime(),
                new LinkedHashSet<>(pending.scope()),
                pending.nonce(),
                pending.codeChallenge(),
                pending.dpopKey(),
                pending.redirectUri(),
                ScopeClaims.only(pending.namesForUserInfo(), claims),
                ScopeClaims.only(pending.namesForIdToken(), claims));
    }
}

package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.GrantInUse;
import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.Pkce;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.oidc.grant.Strength;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Spends the code first and judges afterwards: whoever presents it with a wrong verifier or address has used it up. A grant
 * judged unfit is revoked, so that the access token stored with it opens nothing.
 */
@ApplicationScoped
class RedeemCode {
    private final Grants grants;
    private final PortalAccess access;
    private final IdTokens idTokens;
    private final OidcConfig config;
    private final Clock clock;

    RedeemCode(Grants grants, PortalAccess access, IdTokens idTokens, OidcConfig config, Clock clock) {
        this.grants = grants;
        this.access = access;
        this.idTokens = idTokens;
        this.config = config;
        this.clock = clock;
    }

    Uni<Redemption> redeem(CodeRedemption attempt) {
        Instant now = clock.instant();
        OpaqueToken accessToken = OpaqueToken.random();
        return grants.spend(
                        attempt.code(), attempt.portal().id(), accessToken, now, now.plus(config.accessTokenLifetime()))
                .chain(spent -> settle(attempt, spent, accessToken, now));
    }

    private Uni<Redemption> settle(
            CodeRedemption attempt, Optional<GrantInUse> spent, OpaqueToken accessToken, Instant now) {
        if (spent.isEmpty()) {
            return grants.revokeReplayed(attempt.code(), attempt.portal().id(), now)
                    .replaceWith(new Redemption.NotRedeemable());
        }
        Grant grant = spent.get().grant();
        if (!belongs(attempt, grant)) {
            return grants.revoke(grant.id(), now).replaceWith(new Redemption.NotForThisRequest());
        }
        Optional<Strength> strength = access.strongest(grant.methods(), grant.portalId())
                .filter(any -> spent.get().isOfThisEpoch());
        return strength.map(present -> tokens(attempt, grant, present, accessToken))
                .orElseGet(() -> grants.revoke(grant.id(), now).replaceWith(new Redemption.NoLongerAllowed()));
    }

    private static boolean belongs(CodeRedemption attempt, Grant grant) {
        return attempt.redirectUri().filter(grant.redirectUri()::equals).isPresent()
                && Pkce.proves(attempt.verifier(), grant.codeChallenge());
    }

    private Uni<Redemption> tokens(CodeRedemption attempt, Grant grant, Strength strength, OpaqueToken accessToken) {
        return idTokens.issue(attempt.portal(), grant, strength, accessToken)
                .map(idToken -> new Redemption.Redeemed(new TokenAnswer(
                        accessToken.value(),
                        "Bearer",
                        config.accessTokenLifetime().toSeconds(),
                        idToken,
                        String.join(" ", grant.scope()))));
    }
}

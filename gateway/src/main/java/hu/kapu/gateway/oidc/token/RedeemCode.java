package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.GrantInUse;
import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.NewTokens;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.Pkce;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.kit.logging.LogContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Spends the code first and judges afterwards: whoever presents it with a wrong verifier or address has used it up. A grant
 * judged unfit is revoked, so that the tokens stored with it open nothing.
 */
@ApplicationScoped
class RedeemCode {
    private final Grants grants;
    private final PortalAccess access;
    private final TokenAnswers answers;
    private final OidcConfig config;
    private final Clock clock;

    RedeemCode(Grants grants, PortalAccess access, TokenAnswers answers, OidcConfig config, Clock clock) {
        this.grants = grants;
        this.access = access;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    Uni<Redemption> redeem(TokenRequest.Code request) {
        NewTokens tokens = tokens(request, clock.instant());
        return grants.spend(request.code(), request.portal().id(), tokens)
                .chain(spent -> settle(request, spent, tokens));
    }

    /** A public client's refresh token is bound to its key; others prove who they are (RFC 9449, section 5). */
    private NewTokens tokens(TokenRequest.Code request, Instant now) {
        Portal portal = request.portal();
        return new NewTokens(
                OpaqueToken.random(),
                now,
                now.plus(config.accessTokenLifetime()),
                portal.tokens().refresh() ? Optional.of(OpaqueToken.random()) : Optional.empty(),
                request.dpopKey(),
                portal.isPublicClient());
    }

    private Uni<Redemption> settle(TokenRequest.Code request, Optional<GrantInUse> spent, NewTokens tokens) {
        Instant now = tokens.issuedAt();
        if (spent.isEmpty()) {
            return grants.revokeReplayed(request.code(), request.portal().id(), now)
                    .replaceWith(new Redemption.NotRedeemable());
        }
        Grant grant = spent.get().grant();
        LogContext.transaction(grant.transactionId());
        if (!belongs(request, grant)) {
            return grants.revoke(grant.id(), now).replaceWith(new Redemption.NotForThisRequest());
        }
        return access.of(spent.get(), request.portal())
                .map(strength -> answers.ofCode(request.portal(), grant, strength, tokens))
                .orElseGet(() -> grants.revoke(grant.id(), now).replaceWith(new Redemption.NoLongerAllowed()));
    }

    private static boolean belongs(TokenRequest.Code request, Grant grant) {
        return request.redirectUri().orElse(Grant.NO_REDIRECT).equals(grant.redirectUri())
                && Pkce.proves(request.verifier(), grant.codeChallenge())
                && (grant.dpopKey() == null
                        || request.dpopKey().filter(grant.dpopKey()::equals).isPresent());
    }
}

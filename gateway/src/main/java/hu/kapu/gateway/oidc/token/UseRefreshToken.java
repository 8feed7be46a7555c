package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.GrantInUse;
import hu.kapu.gateway.oidc.grant.Grants;
import hu.kapu.gateway.oidc.grant.LostAnswer;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.oidc.grant.RefreshAnswer;
import hu.kapu.gateway.oidc.grant.RefreshTokenState;
import hu.kapu.gateway.oidc.grant.RefreshTokens;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Exchanges a refresh token for its successor and judges afterwards, as with a code. A second use within the grace gets the
 * first answer again; a later one shows that somebody has a copy, and ends the grant (RFC 9700, section 4.14.2).
 */
@ApplicationScoped
class UseRefreshToken {
    private final RefreshTokens tokens;
    private final Grants grants;
    private final PortalAccess access;
    private final TokenAnswers answers;
    private final OidcConfig config;
    private final Clock clock;

    UseRefreshToken(
            RefreshTokens tokens,
            Grants grants,
            PortalAccess access,
            TokenAnswers answers,
            OidcConfig config,
            Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.access = access;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    Uni<Redemption> use(TokenRequest.Refresh request) {
        Instant now = clock.instant();
        RefreshAnswer fresh =
                new RefreshAnswer(OpaqueToken.random(), OpaqueToken.random(), request.scope(), request.dpopKey());
        return tokens.exchange(
                        request.token(), request.portal().id(), fresh, now, now.plus(config.accessTokenLifetime()))
                .chain(use ->
                        use.isPresent() ? settle(request.portal(), use.get(), fresh, now) : explain(request, now));
    }

    private Uni<Redemption> settle(Portal portal, GrantInUse use, RefreshAnswer answer, Instant givenAt) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, givenAt.plus(config.accessTokenLifetime()));
        return access.of(use, portal)
                .map(strength -> answers.ofRefresh(portal, use.grant(), strength, answer, left))
                .orElseGet(() -> grants.revoke(use.grant().id(), now).replaceWith(new Redemption.NoLongerAllowed()));
    }

    private Uni<Redemption> explain(TokenRequest.Refresh request, Instant now) {
        return tokens.stateOf(request.token(), request.portal().id(), request.dpopKey(), now)
                .chain(state -> explain(state, request, now));
    }

    private Uni<Redemption> explain(RefreshTokenState state, TokenRequest.Refresh request, Instant now) {
        return switch (state) {
            case WORTHLESS -> Uni.createFrom().item(new Redemption.NotRedeemable());
            case ASKED_TOO_MUCH -> Uni.createFrom().item(new Redemption.ScopeTooWide());
            case USED_JUST_NOW -> repeat(request, now);
            case USED_BEFORE -> revokeFamily(request, now);
        };
    }

    private Uni<Redemption> repeat(TokenRequest.Refresh request, Instant now) {
        return tokens.repeat(request.token(), request.portal().id(), now)
                .map(lost -> lost.filter(found -> found.answer().dpopKey().equals(request.dpopKey())))
                .chain(lost -> lost.map(found -> settle(request.portal(), found))
                        .orElseGet(() -> Uni.createFrom().item(new Redemption.NotRedeemable())));
    }

    private Uni<Redemption> settle(Portal portal, LostAnswer lost) {
        return settle(portal, lost.use(), lost.answer(), lost.givenAt());
    }

    private Uni<Redemption> revokeFamily(TokenRequest.Refresh request, Instant now) {
        return tokens.revokeFamily(request.token(), request.portal().id(), now)
                .replaceWith(new Redemption.NotRedeemable());
    }
}

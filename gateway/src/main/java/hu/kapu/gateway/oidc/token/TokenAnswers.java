package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.NewTokens;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.RefreshAnswer;
import hu.kapu.gateway.oidc.grant.Strength;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts tokens that are stored into the answer that carries them, with an ID token where one belongs. */
@ApplicationScoped
class TokenAnswers {
    private final IdTokens idTokens;
    private final OidcConfig config;

    TokenAnswers(IdTokens idTokens, OidcConfig config) {
        this.idTokens = idTokens;
        this.config = config;
    }

    Uni<Redemption> ofCode(Portal portal, Grant grant, Strength strength, NewTokens tokens) {
        TokenAnswer answer = new TokenAnswer(
                tokens.access().value(),
                type(tokens.dpopKey()),
                config.accessTokenLifetime().toSeconds(),
                tokens.refresh().map(OpaqueToken::value).orElse(null),
                null,
                scope(portal, grant.scope()));
        return idTokens.issue(portal, grant, strength, tokens.access())
                .map(answer::withIdToken)
                .map(Redemption.Redeemed::new);
    }

    /**
     * An ID token only where the portal is registered for it, and one without nonce (OpenID Connect Core 1.0, section
     * 12.2).
     *
     * @param left how long the access token lives from now
     */
    Uni<Redemption> ofRefresh(Portal portal, Grant grant, Strength strength, RefreshAnswer refreshed, Duration left) {
        TokenAnswer answer = new TokenAnswer(
                refreshed.access().value(),
                type(refreshed.dpopKey()),
                left.toSeconds(),
                refreshed.refresh().value(),
                null,
                scope(
                        portal,
                        refreshed.narrowedScope().map(TokenAnswers::scopes).orElse(grant.scope())));
        return portal.tokens().idTokenOnRefresh()
                ? idTokens.reissue(portal, grant, strength, refreshed.access())
                        .map(answer::withIdToken)
                        .map(Redemption.Redeemed::new)
                : Uni.createFrom().item(new Redemption.Redeemed(answer));
    }

    /** What the access token opens as long as the portal may have it; it learns of less here (RFC 6749, 5.1). */
    private static String scope(Portal portal, Set<String> granted) {
        return String.join(" ", portal.allowedOf(granted));
    }

    private static Set<String> scopes(String text) {
        return new LinkedHashSet<>(List.of(text.split(" ", -1)));
    }

    /** RFC 6750, section 4 and RFC 9449, section 5. */
    private static String type(Optional<String> dpopKey) {
        return dpopKey.isPresent() ? "DPoP" : "Bearer";
    }
}

package hu.kapu.gateway.oidc.authorization;

import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.keys.IssuedTokens;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Reads {@code id_token_hint} into an accepted request: the citizen of that token is expected, and nobody else
 * (OpenID Connect Core 1.0, sections 3.1.2.1 and 3.1.2.2).
 */
@ApplicationScoped
class Hints {
    static final String NO_HINT_OF_OURS =
            "id_token_hint is no ID token of this issuer for this client, or claims names another citizen";

    private final IssuedTokens issued;

    Hints(IssuedTokens issued) {
        this.issued = issued;
    }

    Uni<RequestCheck> follow(RequestCheck check, Parameters parameters) {
        return check instanceof RequestCheck.Accepted(AuthorizationRequest request, Portal portal)
                ? follow(request, portal, parameters).map(followed -> answer(request, portal, followed))
                : Uni.createFrom().item(check);
    }

    /** For the citizen hinted at, or for anybody without a hint; empty when the hint is none of ours or contradicts. */
    Uni<Optional<AuthorizationRequest>> follow(AuthorizationRequest request, Portal portal, Parameters parameters) {
        return parameters
                .get("id_token_hint")
                .map(hint -> issued.claimsOf(hint).map(claims -> follow(request, portal, claims)))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(request)));
    }

    private static Optional<AuthorizationRequest> follow(
            AuthorizationRequest request, Portal portal, Optional<JWTClaimsSet> claims) {
        return claims.filter(token -> token.getAudience().contains(portal.clientId()))
                .map(JWTClaimsSet::getSubject)
                .filter(subject -> request.subject().stream().allMatch(subject::equals))
                .map(request::forSubject);
    }

    private static RequestCheck answer(
            AuthorizationRequest request, Portal portal, Optional<AuthorizationRequest> followed) {
        return followed.<RequestCheck>map(expecting -> new RequestCheck.Accepted(expecting, portal))
                .orElseGet(
                        () -> new RequestCheck.Refused(request.replyTo(), OAuthError.INVALID_REQUEST, NO_HINT_OF_OURS));
    }
}

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
    private final IssuedTokens issued;

    Hints(IssuedTokens issued) {
        this.issued = issued;
    }

    Uni<RequestCheck> follow(RequestCheck check, Parameters parameters) {
        Optional<String> hint = parameters.get("id_token_hint");
        return hint.isPresent() && check instanceof RequestCheck.Accepted(AuthorizationRequest request, Portal portal)
                ? issued.claimsOf(hint.get()).map(claims -> follow(request, portal, claims))
                : Uni.createFrom().item(check);
    }

    private static RequestCheck follow(AuthorizationRequest request, Portal portal, Optional<JWTClaimsSet> claims) {
        Optional<String> subject = claims.filter(token -> token.getAudience().contains(portal.clientId()))
                .map(JWTClaimsSet::getSubject);
        boolean contradicts = subject.isPresent()
                && request.subject()
                        .filter(other -> !other.equals(subject.get()))
                        .isPresent();
        return subject.isEmpty() || contradicts
                ? new RequestCheck.Refused(
                        request.replyTo(),
                        OAuthError.INVALID_REQUEST,
                        "id_token_hint is no ID token of this issuer for this client, or claims names another citizen")
                : new RequestCheck.Accepted(request.forSubject(subject.get()), portal);
    }
}

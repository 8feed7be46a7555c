package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.portal.Portal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a portal asks of the token endpoint, read and not yet judged (RFC 6749, sections 4.1.3 and 6). */
sealed interface TokenRequest {
    record Code(
            Portal portal,
            OpaqueToken code,
            Optional<String> redirectUri,
            Optional<String> verifier,
            Optional<String> dpopKey)
            implements TokenRequest {}

    /**
     * An exchange.
     *
     * @param scope the narrower scope the portal wishes for this access token
     */
    record Refresh(Portal portal, OpaqueToken token, Optional<String> scope, Optional<String> dpopKey)
            implements TokenRequest {}

    record Unusable(OAuthError error) implements TokenRequest {}

    /**
     * Reads the form of a portal that has proved who it is.
     *
     * @param dpopKey thumbprint of the key that the request proved, if it did
     */
    static TokenRequest read(Portal portal, Parameters parameters, Optional<String> dpopKey) {
        Optional<String> grantType = parameters.get("grant_type");
        if (parameters.repeated().isPresent() || parameters.haveControlCharacters() || grantType.isEmpty()) {
            return new Unusable(OAuthError.INVALID_REQUEST);
        }
        return switch (grantType.get()) {
            case "authorization_code" -> code(portal, parameters, dpopKey);
            case "refresh_token" -> refresh(portal, parameters, dpopKey);
            default -> new Unusable(OAuthError.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private static TokenRequest code(Portal portal, Parameters parameters, Optional<String> dpopKey) {
        return parameters
                .get("code")
                .<TokenRequest>map(code -> new Code(
                        portal,
                        new OpaqueToken(code),
                        parameters.get("redirect_uri"),
                        parameters.get("code_verifier"),
                        dpopKey))
                .orElseGet(() -> new Unusable(OAuthError.INVALID_REQUEST));
    }

    private static TokenRequest refresh(Portal portal, Parameters parameters, Optional<String> dpopKey) {
        Optional<String> token = parameters.get("refresh_token");
        Set<String> scope = new LinkedHashSet<>(parameters.list("scope"));
        if (!portal.tokens().refresh()) {
            return new Unusable(OAuthError.UNAUTHORIZED_CLIENT);
        }
        if (token.isEmpty()) {
            return new Unusable(OAuthError.INVALID_REQUEST);
        }
        if (!scope.isEmpty() && !scope.contains("openid")) {
            return new Unusable(OAuthError.INVALID_SCOPE);
        }
        Optional<String> narrowed = scope.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", scope));
        return new Refresh(portal, new OpaqueToken(token.get()), narrowed, dpopKey);
    }
}

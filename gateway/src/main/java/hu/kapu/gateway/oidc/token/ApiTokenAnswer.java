package hu.kapu.gateway.oidc.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.scope.ApiTokens;
import hu.kapu.gateway.scope.Scope;
import java.util.stream.Collectors;

/** A token for the REST API (RFC 6749, section 4.4.3): no refresh token, no ID token. */
record ApiTokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresInSeconds,
        @JsonProperty("scope") String scope) {

    static ApiTokenAnswer of(ApiTokens.Issued issued) {
        return new ApiTokenAnswer(
                issued.token().value(),
                issued.key().isPresent() ? "DPoP" : "Bearer",
                issued.lifetime().toSeconds(),
                issued.scopes().stream().map(Scope::wireName).sorted().collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return "ApiTokenAnswer[…]";
    }
}

package hu.kapu.gateway.oidc.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A successful token response (RFC 6749, section 5.1; OpenID Connect Core 1.0, sections 3.1.3.3 and 12.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresInSeconds,

        @JsonProperty("refresh_token") @Nullable String refreshToken,

        @JsonProperty("id_token") @Nullable String idToken,
        @JsonProperty("scope") String scope) {

    TokenAnswer withIdToken(String signed) {
        return new TokenAnswer(accessToken, tokenType, expiresInSeconds, refreshToken, signed, scope);
    }

    @Override
    public String toString() {
        return "TokenAnswer[…]";
    }
}

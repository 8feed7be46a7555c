package hu.kapu.gateway.oidc.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A successful token response (RFC 6749, section 5.1; OpenID Connect Core 1.0, section 3.1.3.3). */
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresInSeconds,
        @JsonProperty("id_token") String idToken,
        @JsonProperty("scope") String scope) {

    @Override
    public String toString() {
        return "TokenAnswer[…]";
    }
}

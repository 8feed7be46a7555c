package hu.kapu.gateway.oidc;

import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import hu.kapu.gateway.portal.SigningAlgorithm;
import hu.kapu.gateway.signin.Level;
import java.util.Arrays;
import java.util.List;

/**
 * Everything this OpenID provider supports and nothing else (OpenID Connect Discovery 1.0, section 3; RFC 8414, section 2;
 * RFC 9207, section 3; RP-Initiated, Back-Channel and Front-Channel Logout 1.0).
 */
record Discovery(
        @JsonProperty("issuer") String issuer,
        @JsonProperty("authorization_endpoint") String authorizationEndpoint,
        @JsonProperty("authorization_challenge_endpoint") String authorizationChallengeEndpoint,

        @JsonProperty("token_endpoint") String tokenEndpoint,
        @JsonProperty("userinfo_endpoint") String userinfoEndpoint,

        @JsonProperty("pushed_authorization_request_endpoint")
        String pushedRequestEndpoint,

        @JsonProperty("revocation_endpoint") String revocationEndpoint,
        @JsonProperty("introspection_endpoint") String introspectionEndpoint,
        @JsonProperty("jwks_uri") String jwksUri,
        @JsonProperty("end_session_endpoint") String endSessionEndpoint,
        @JsonProperty("scopes_supported") List<String> scopes,
        @JsonProperty("response_types_supported") List<String> responseTypes,
        @JsonProperty("response_modes_supported") List<String> responseModes,
        @JsonProperty("grant_types_supported") List<String> grantTypes,
        @JsonProperty("acr_values_supported") List<String> acrValues,
        @JsonProperty("subject_types_supported") List<String> subjectTypes,

        @JsonProperty("id_token_signing_alg_values_supported")
        List<String> idTokenAlgorithms,

        @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> clientAuthentication,

        @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
        List<String> clientAssertionAlgorithms,

        @JsonProperty("revocation_endpoint_auth_methods_supported")
        List<String> revocationAuthentication,

        @JsonProperty("revocation_endpoint_auth_signing_alg_values_supported")
        List<String> revocationAssertionAlgorithms,

        @JsonProperty("introspection_endpoint_auth_methods_supported")
        List<String> introspectionAuthentication,

        @JsonProperty("introspection_endpoint_auth_signing_alg_values_supported")
        List<String> introspectionAssertionAlgorithms,

        @JsonProperty("introspection_signing_alg_values_supported")
        List<String> introspectionAlgorithms,

        @JsonProperty("userinfo_signing_alg_values_supported")
        List<String> userInfoAlgorithms,

        @JsonProperty("dpop_signing_alg_values_supported") List<String> dpopAlgorithms,

        @JsonProperty("code_challenge_methods_supported") List<String> codeChallengeMethods,
        @JsonProperty("claim_types_supported") List<String> claimTypes,
        @JsonProperty("claims_supported") List<String> claims,
        @JsonProperty("ui_locales_supported") List<String> uiLocales,
        @JsonProperty("prompt_values_supported") List<String> prompts,
        @JsonProperty("claims_parameter_supported") boolean claimsParameter,
        @JsonProperty("request_parameter_supported") boolean requestParameter,
        @JsonProperty("request_uri_parameter_supported") boolean requestUriParameter,

        @JsonProperty("authorization_response_iss_parameter_supported")
        boolean issParameter,

        @JsonProperty("backchannel_logout_supported") boolean backChannelLogout,

        @JsonProperty("backchannel_logout_session_supported")
        boolean backChannelLogoutSession,

        @JsonProperty("frontchannel_logout_supported") boolean frontChannelLogout,

        @JsonProperty("frontchannel_logout_session_supported")
        boolean frontChannelLogoutSession) {

    private static final List<String> CLIENTS =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt", "none");
    private static final List<String> ASSERTIONS = List.of("RS256", "PS256", "ES256");
    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "acr",
            "amr",
            "nonce",
            "sid",
            "name",
            "given_name",
            "family_name",
            "locale",
            "email",
            "email_verified",
            "birth_name",
            "birth_given_name",
            "birth_family_name",
            "place_of_birth",
            "birthdate",
            "mother_name");

    private static List<String> ownAlgorithms() {
        return Arrays.stream(SigningAlgorithm.values()).map(Enum::name).toList();
    }

    static Discovery of(String issuer, List<Level> levels) {
        return new Discovery(
                issuer,
                issuer + "/oauth2/authorize",
                issuer + "/oauth2/challenge",
                issuer + "/oauth2/token",
                issuer + "/oauth2/userinfo",
                issuer + "/oauth2/par",
                issuer + "/oauth2/revoke",
                issuer + "/oauth2/introspect",
                issuer + "/oauth2/jwks",
                issuer + "/oauth2/logout",
                List.of("openid", "profile", "email", "natural-identity"),
                List.of("code"),
                List.of("query", "form_post"),
                List.of("authorization_code", "refresh_token", "client_credentials"),
                levels.stream().map(Level::acr).toList(),
                List.of("pairwise"),
                ownAlgorithms(),
                CLIENTS,
                ASSERTIONS,
                CLIENTS,
                ASSERTIONS,
                CLIENTS.stream().filter(way -> !way.equals("none")).toList(),
                ASSERTIONS,
                ownAlgorithms(),
                ownAlgorithms(),
                DpopProofs.algorithms(),
                List.of("S256"),
                List.of("normal"),
                CLAIMS,
                List.of("hu", "en"),
                List.of("none", "login", "consent", "select_account"),
                true,
                false,
                false,
                true,
                true,
                true,
                true,
                true);
    }
}

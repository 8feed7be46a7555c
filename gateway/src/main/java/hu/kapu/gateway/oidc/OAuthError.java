package hu.kapu.gateway.oidc;

import java.util.Locale;

/** The error codes that portals may get, each with the document that defines it. */
public enum OAuthError {
    /** RFC 6749, sections 4.1.2.1 and 5.2. */
    INVALID_REQUEST("RFC 6749", "A parameter is missing, repeated or not readable."),
    /** RFC 6749, section 4.1.2.1. */
    UNSUPPORTED_RESPONSE_TYPE("RFC 6749", "Only the authorization code flow is offered."),
    /** RFC 6749, sections 4.1.2.1 and 5.2. */
    INVALID_SCOPE(
            "RFC 6749",
            "The scope openid is missing, or the scope is wider than what was granted or what the client has."),
    /** RFC 6749, section 4.1.2.1. */
    ACCESS_DENIED(
            "RFC 6749",
            "The calendar does not open this portal to the way the citizen signed in, or the citizen did not agree."),
    /** RFC 6749, section 5.2. */
    INVALID_CLIENT("RFC 6749", "The client did not prove who it is."),
    /** RFC 6749, section 5.2: wrong, expired, used or no longer allowed. */
    INVALID_GRANT("RFC 6749", "The code or token cannot be exchanged (any more) by this client with this proof."),
    /** RFC 6749, section 5.2. */
    UNAUTHORIZED_CLIENT(
            "RFC 6749", "The client is not registered for this way of asking, or proves nothing about itself."),
    /** RFC 6749, section 5.2. */
    UNSUPPORTED_GRANT_TYPE("RFC 6749", "Only authorization_code, refresh_token and client_credentials are offered."),
    /** RFC 6749, section 4.1.2.1. */
    TEMPORARILY_UNAVAILABLE("RFC 6749", "Something that has to be asked is away; the same request may be sent again."),
    /** draft-ietf-oauth-first-party-apps-04, section 5.2.2. */
    INSUFFICIENT_AUTHORIZATION("OAuth 2.0 for First-Party Applications", "Something is still to be typed."),
    /** draft-ietf-oauth-first-party-apps-04, section 5.2.2. */
    INVALID_SESSION("OAuth 2.0 for First-Party Applications", "The auth_session is over, or was never given out."),
    /** draft-ietf-oauth-first-party-apps-04, section 5.2.2. */
    REDIRECT_TO_WEB("OAuth 2.0 for First-Party Applications", "Only the citizen's browser leads on from here."),
    /** RFC 6750, section 3.1. */
    INVALID_TOKEN("RFC 6750", "The access token is missing, unknown, expired or no longer good for this portal."),
    /** RFC 9449, section 5. */
    INVALID_DPOP_PROOF("RFC 9449", "The DPoP proof is missing, not for this request, too old or was used before."),
    /** OpenID Connect Core 1.0, section 3.1.2.6. */
    LOGIN_REQUIRED(
            "OpenID Connect Core 1.0", "prompt=none, but the citizen would have to sign in; or another citizen did."),
    /** OpenID Connect Core 1.0, section 3.1.2.6. */
    REQUEST_NOT_SUPPORTED("OpenID Connect Core 1.0", "The parameter request is not offered."),
    /** OpenID Connect Core 1.0, section 3.1.2.6. */
    REQUEST_URI_NOT_SUPPORTED("OpenID Connect Core 1.0", "The parameter request_uri is not offered."),
    /** OpenID Connect Core 1.0, section 3.1.2.6. */
    REGISTRATION_NOT_SUPPORTED("OpenID Connect Core 1.0", "The parameter registration is not offered."),
    /** RFC 9470, section 5 and OpenID Connect Core Error Code unmet_authentication_requirements 1.0. */
    UNMET_AUTHENTICATION_REQUIREMENTS("RFC 9470", "No way to sign in that is open today reaches the level asked for.");

    private final String source;
    private final String meaning;

    OAuthError(String source, String meaning) {
        this.source = source;
        this.meaning = meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String source() {
        return source;
    }

    public String meaning() {
        return meaning;
    }
}

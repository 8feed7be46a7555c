package hu.kapu.gateway.oidc.grant;

/** What a refresh token is that could not be exchanged. */
public enum RefreshTokenState {
    /** Unknown, another portal's, expired, or of a grant that is revoked. */
    WORTHLESS,
    /** Good, but the portal asked for more than it was granted. */
    ASKED_TOO_MUCH,
    /** Exchanged a moment ago; the answer may have been lost. */
    USED_JUST_NOW,
    /** Exchanged before: somebody has a copy (RFC 9700, section 4.14.2). */
    USED_BEFORE
}

package hu.kapu.gateway.oidc.token;

/** What came of a code or a refresh token. */
sealed interface Redemption {
    record Redeemed(TokenAnswer tokens) implements Redemption {}

    /** Unknown, expired, of another client, or used before; a used one has lost its tokens just now. */
    record NotRedeemable() implements Redemption {}

    /** The code was right and is spent, but the request did not belong to it. */
    record NotForThisRequest() implements Redemption {}

    /** The refresh token is good still, but not for this scope. */
    record ScopeTooWide() implements Redemption {}

    /** Since the citizen signed in their access ended, or the calendar or the portal closed this way of signing in. */
    record NoLongerAllowed() implements Redemption {}
}

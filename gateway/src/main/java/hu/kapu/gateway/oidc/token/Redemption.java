package hu.kapu.gateway.oidc.token;

/** What came of a code. */
sealed interface Redemption {
    record Redeemed(TokenAnswer tokens) implements Redemption {}

    /** Unknown, expired, of another client, or used before; a used one has lost its tokens just now. */
    record NotRedeemable() implements Redemption {}

    /** The code was right and is spent, but the request did not belong to it. */
    record NotForThisRequest() implements Redemption {}

    /** Since the code was issued the citizen's access ended or the calendar closed this way of signing in. */
    record NoLongerAllowed() implements Redemption {}
}

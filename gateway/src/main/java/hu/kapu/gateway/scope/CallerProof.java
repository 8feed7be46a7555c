package hu.kapu.gateway.scope;

/** What a request to the REST API showed of its caller. */
sealed interface CallerProof {
    record Proven(ApiCaller caller) implements CallerProof {}

    /** Neither a token nor a session. */
    record Nothing() implements CallerProof {}

    /** A token that is unknown, expired, of a client that is gone, or of another key than was proved. */
    record InvalidToken() implements CallerProof {}

    /** A token that is bound to a key, shown as if it were worth something alone (RFC 9449, section 7.2). */
    record KeyMissing() implements CallerProof {}

    /** A token that is bound to a key, with a proof that is none for this request. */
    record ProofNotGood() implements CallerProof {}

    /** A session that is over, or opened too long ago or not with the app. */
    record NotFreshlySignedIn() implements CallerProof {}

    /** A proper sign-in of somebody who is no operator. */
    record NoOperator() implements CallerProof {}

    /** The browser sent its session along for somebody else's page. */
    record ForeignPage() implements CallerProof {}
}

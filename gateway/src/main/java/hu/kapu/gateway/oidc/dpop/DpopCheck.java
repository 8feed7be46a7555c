package hu.kapu.gateway.oidc.dpop;

import java.util.Optional;

/** What came of the {@code DPoP} headers of a request. */
public sealed interface DpopCheck {
    /** There was none: a bearer token is asked for or shown. */
    record None() implements DpopCheck {}

    record Proved(DpopProof proof) implements DpopCheck {}

    /** Not one readable, fresh proof for this very request, or one that was used before. */
    record Refused() implements DpopCheck {}

    /** The thumbprint of the key that was proved, if one was. */
    default Optional<String> key() {
        return this instanceof Proved(DpopProof proof) ? Optional.of(proof.key()) : Optional.empty();
    }
}

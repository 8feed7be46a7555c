package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.EidPair;
import java.util.Optional;

/** What was shown besides the mailbox. */
sealed interface FurtherProof {
    /** The mailbox opens nothing by itself. */
    record NotNeeded() implements FurtherProof {}

    /** The deletion code was the right one. */
    record DeletionCode() implements FurtherProof {}

    /** Judged, and spent, by the identity service together with the new password. */
    record CardPair(EidPair pair) implements FurtherProof {}

    default Optional<EidPair> cardPair() {
        return this instanceof CardPair(EidPair pair) ? Optional.of(pair) : Optional.empty();
    }
}

package hu.kapu.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A due letter that this instance alone may send until the claim ends.
 *
 * @param attempts this one included
 */
record ClaimedLetter(SealedLetter letter, Asked asked, Instant requestedAt, UUID claim, int attempts) {
    UUID messageId() {
        return letter.messageId();
    }

    EndedLetter ended(Ending ending, Instant at) {
        return new EndedLetter(letter.messageId(), letter.citizen(), letter.template(), asked, at, ending);
    }
}

package hu.kapu.secondfactor.emailcode;

import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A code that was mailed, and what its page shows.
 *
 * @param number counted from 1 in its flow, so that a late first mail is recognised
 * @param sentAt when the mail server took it; empty until that is known
 * @param validUntil ten minutes after that; until it is known, the latest instant this can come to
 */
public record Challenge(
        int number,
        String checkWord,
        UUID messageId,
        Instant requestedAt,
        Instant sendAgainAt,
        Optional<Instant> sentAt,
        Instant validUntil,
        Tries tries,
        Buffer codeMac) {

    /**
     * What became of a challenge.
     *
     * @param wrong codes typed so far
     */
    public record Tries(int wrong, boolean used) {}

    boolean isExpired(Instant now) {
        return !now.isBefore(validUntil);
    }

    @Override
    public String toString() {
        return "Challenge[" + number + ", message " + messageId + "]";
    }
}

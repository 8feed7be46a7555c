package hu.kapu.identity.emailchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one change of a citizen as it is stored: requested → confirmed | withdrawn | expired.
 *
 * @param sealedAddress the coming address (at-rest keyset; context is the change)
 * @param sealedRecipient the same for the service that sends mail
 * @param tries codes typed for this mail
 * @param waitsUntil when too many codes were typed lately, over all mails
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes and a MAC, never compared here
record OpenChange(
        UUID id,
        byte[] sealedAddress,
        byte[] sealedRecipient,
        String masked,
        byte[] codeMac,
        UUID messageId,
        UUID attempt,
        Instant requestedAt,
        Instant sendAgainAt,
        Instant validUntil,
        int tries,
        @Nullable Instant waitsUntil,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy) {
    /** One that has just been asked for. */
    OpenChange(
            UUID id,
            byte[] sealedAddress,
            byte[] sealedRecipient,
            String masked,
            byte[] codeMac,
            UUID messageId,
            UUID attempt,
            Instant requestedAt,
            Instant sendAgainAt,
            Instant validUntil) {
        this(
                id,
                sealedAddress,
                sealedRecipient,
                masked,
                codeMac,
                messageId,
                attempt,
                requestedAt,
                sendAgainAt,
                validUntil,
                0,
                null,
                null,
                null);
    }

    boolean expiredAt(Instant now) {
        return !validUntil.isAfter(now);
    }

    /** When this attempt confirmed it, if it did so lately. */
    Optional<Instant> confirmedBy(UUID attemptId, Instant since) {
        return Optional.ofNullable(confirmedAt).filter(at -> at.isAfter(since) && attemptId.equals(confirmedBy));
    }

    @Override
    public String toString() {
        return "OpenChange[" + id + "]";
    }
}

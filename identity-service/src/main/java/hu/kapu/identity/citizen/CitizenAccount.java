package hu.kapu.identity.citizen;

import java.time.Instant;
import java.util.UUID;

/**
 * A citizen as other features see one.
 *
 * @param sealedRecipient address, name and language, readable only by the service that sends mail
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
public record CitizenAccount(
        UUID id,
        String userName,
        CitizenStatus status,
        NaturalIdentity identity,
        EmailAddress email,
        Language language,
        byte[] sealedRecipient,
        Instant registeredAt,
        Standing standing) {
    /** The same citizen, written to at another address. */
    public CitizenAccount reachedAt(EmailAddress other, byte[] otherRecipient) {
        return new CitizenAccount(
                id, userName, status, identity, other, language, otherRecipient, registeredAt, standing);
    }

    /** The same citizen with the account frozen. */
    public CitizenAccount frozen(Standing.Freeze freeze) {
        Standing frozen =
                new Standing(standing.emailConfirmedAt(), standing.restrictedUntil(), freeze, standing.closingAt());
        return new CitizenAccount(
                id, userName, status, identity, email, language, sealedRecipient, registeredAt, frozen);
    }

    @Override
    public String toString() {
        return "CitizenAccount[" + id + "]";
    }
}

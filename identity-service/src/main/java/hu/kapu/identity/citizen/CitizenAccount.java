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
    @Override
    public String toString() {
        return "CitizenAccount[" + id + "]";
    }
}

package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose password it was, and what a sign-in carries along from here.
 *
 * @param sealedRecipient for mail requests; unreadable to whoever carries it
 * @param deviceToken for the browser to keep once the sign-in is complete
 * @param passwordAt when the password was proved
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
public record AcceptedCitizen(
        UUID citizenId,
        String userName,
        String displayName,
        Language language,
        String maskedAddress,
        byte[] sealedRecipient,
        boolean knownDevice,
        String deviceToken,
        Instant passwordAt) {
    static AcceptedCitizen of(CitizenAccount citizen, boolean knownDevice, String deviceToken, Instant passwordAt) {
        return new AcceptedCitizen(
                citizen.id(),
                citizen.userName(),
                citizen.identity().name(),
                citizen.language(),
                citizen.email().masked(),
                citizen.sealedRecipient(),
                knownDevice,
                deviceToken,
                passwordAt);
    }

    @Override
    public String toString() {
        return "AcceptedCitizen[" + citizenId + "]";
    }
}

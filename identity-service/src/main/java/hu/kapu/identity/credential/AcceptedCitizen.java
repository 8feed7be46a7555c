package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.Standing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose password it was, and what a sign-in carries along from here.
 *
 * @param sealedRecipient for mail requests; unreadable to whoever carries it
 * @param deviceToken for the browser to keep once the sign-in is complete
 * @param passwordAt when the password was proved
 * @param restrictedUntil while it is ahead, address and factors change only with the app or at a registrar
 * @param frozen when the citizen has said that something was done by somebody else
 * @param closingAt when the account will be closed, as asked for
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
        Instant passwordAt,
        @Nullable Instant restrictedUntil,
        Standing.@Nullable Freeze frozen,
        @Nullable Instant closingAt) {
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
                passwordAt,
                citizen.standing().restrictedAt(passwordAt).orElse(null),
                citizen.standing().frozen(),
                citizen.standing().closingAt());
    }

    @Override
    public String toString() {
        return "AcceptedCitizen[" + citizenId + "]";
    }
}

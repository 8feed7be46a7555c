package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.UUID;

/**
 * Who proved a password, as the identity service tells it.
 *
 * @param sealedRecipient base64, opened by the notification service only
 * @param deviceToken what to remember this device by once the sign-in is complete
 * @param passwordAt when the password was checked
 */
public record AcceptedCitizen(
        UUID citizenId,
        String userName,
        String displayName,
        String language,
        String maskedAddress,
        String sealedRecipient,
        boolean knownDevice,
        String deviceToken,
        Instant passwordAt) {

    static AcceptedCitizen of(Answer answer) {
        return new AcceptedCitizen(
                answer.id("citizenId"),
                answer.text("userName"),
                answer.text("displayName"),
                answer.text("language"),
                answer.text("maskedAddress"),
                answer.text("sealedRecipient"),
                answer.flag("knownDevice"),
                answer.text("deviceToken"),
                answer.instant("passwordAt"));
    }

    @Override
    public String toString() {
        return "AcceptedCitizen[" + citizenId + "]";
    }
}

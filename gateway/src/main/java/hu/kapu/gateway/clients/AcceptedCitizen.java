package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who proved a password, as the identity service tells it.
 *
 * @param maskedAddress while the account is frozen, of the address that counted before the notice
 * @param sealedRecipient base64, opened by the notification service only; of the same address as the masked one
 * @param deviceToken what to remember this device by once the sign-in is complete
 * @param passwordAt when the password was checked
 * @param restrictedUntil until when only an app changes factors and address, after a reset of the password
 * @param frozenNoticeAt the account is frozen: only factors older than the notice of this time count
 * @param closingAt the account is being closed: it opens no portal, and is gone at this time
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
        Instant passwordAt,
        @Nullable Instant restrictedUntil,
        @Nullable Instant frozenNoticeAt,
        @Nullable Instant closingAt) {

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
                answer.instant("passwordAt"),
                answer.optionalInstant("restrictedUntil").orElse(null),
                answer.part("frozen").map(frozen -> frozen.instant("noticeAt")).orElse(null),
                answer.optionalInstant("closingAt").orElse(null));
    }

    public boolean isFrozen() {
        return frozenNoticeAt != null;
    }

    public boolean isClosing() {
        return closingAt != null;
    }

    /** The same citizen, whose account is free again, reached at this address. */
    public AcceptedCitizen unfrozen(String masked, String sealed) {
        return with(masked, sealed, null);
    }

    /** The same citizen, who has changed the address since. */
    public AcceptedCitizen reachedAt(String masked, String sealed) {
        return with(masked, sealed, frozenNoticeAt);
    }

    private AcceptedCitizen with(String masked, String sealed, @Nullable Instant frozen) {
        return new AcceptedCitizen(
                citizenId,
                userName,
                displayName,
                language,
                masked,
                sealed,
                knownDevice,
                deviceToken,
                passwordAt,
                restrictedUntil,
                frozen,
                closingAt);
    }

    @Override
    public String toString() {
        return "AcceptedCitizen[" + citizenId + "]";
    }
}

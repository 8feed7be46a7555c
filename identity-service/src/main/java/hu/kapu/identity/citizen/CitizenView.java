package hu.kapu.identity.citizen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to "who is this?": no natural identity, and the address only masked and sealed. */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
record CitizenView(
        UUID citizenId,
        String userName,
        String displayName,
        Language language,
        String maskedAddress,
        byte[] sealedRecipient,
        CitizenStatus status,
        Instant registeredAt,
        boolean emailConfirmed,
        Standing.@Nullable Freeze frozen,
        @Nullable Instant closingAt) {
    static CitizenView of(CitizenAccount account) {
        return new CitizenView(
                account.id(),
                account.userName(),
                account.identity().name(),
                account.language(),
                account.email().masked(),
                account.sealedRecipient(),
                account.status(),
                account.registeredAt(),
                account.standing().emailConfirmedAt() != null,
                account.standing().frozen(),
                account.standing().closingAt());
    }
}

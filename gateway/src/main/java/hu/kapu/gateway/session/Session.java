package hu.kapu.gateway.session;

import hu.kapu.gateway.calendar.Method;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in citizen. It keeps the methods that opened it, so that the calendar can be asked again at every use.
 *
 * @param transactionId the sign-in that made it
 * @param authTime when its last factor was accepted
 * @param reauthenticatedAt when password and code were last given once more within it
 * @param sealedRecipient where letters go, sealed to the notification service, base64
 */
public record Session(
        UUID id,
        UUID transactionId,
        UUID citizenId,
        String userName,
        String displayName,
        String language,
        String maskedAddress,
        String sealedRecipient,
        Set<Method> methods,
        Instant authTime,
        Instant passwordAt,
        long epoch,
        Instant endsAt,
        @Nullable Instant reauthenticatedAt) {
    public boolean isPasswordOnly() {
        return methods.equals(Set.of(Method.PASSWORD));
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}

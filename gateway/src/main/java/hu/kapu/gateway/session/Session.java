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
 * @param restrictedUntil until when, after a reset of the password, address and factors change only with the app
 * @param closingAt when the account closes, if the citizen has asked for that
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
        @Nullable Instant restrictedUntil,
        @Nullable Instant closingAt,
        @Nullable Instant reauthenticatedAt,
        Origin origin) {

    /** From where a session was opened, in words for its owner; nothing of it decides anything. */
    public record Origin(
            @Nullable String device,
            @Nullable String network,
            @Nullable String country) {
        public static final Origin UNKNOWN = new Origin(null, null, null);
    }

    public boolean isPasswordOnly() {
        return methods.equals(Set.of(Method.PASSWORD));
    }

    /** The same session after another sign-in in it has proved more. */
    public Session strengthened(UUID transaction, Set<Method> proved, Instant at) {
        return new Session(
                id,
                transaction,
                citizenId,
                userName,
                displayName,
                language,
                maskedAddress,
                sealedRecipient,
                proved,
                at,
                passwordAt,
                epoch,
                endsAt,
                restrictedUntil,
                closingAt,
                reauthenticatedAt,
                origin);
    }

    Session underEpoch(long risen) {
        return new Session(
                id,
                transactionId,
                citizenId,
                userName,
                displayName,
                language,
                maskedAddress,
                sealedRecipient,
                methods,
                authTime,
                passwordAt,
                risen,
                endsAt,
                restrictedUntil,
                closingAt,
                reauthenticatedAt,
                origin);
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}

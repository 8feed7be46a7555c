package hu.kapu.gateway.clients;

import hu.kapu.kit.callers.CallerClaims;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom the second-factor service is asked: the citizen, the sign-in it happens in, the proof of the password, and
 * identity's word on how long only an app may change anything.
 */
public record Applicant(
        UUID transactionId,
        UUID citizenId,
        Instant passwordAt,
        @Nullable Instant restrictedUntil) {
    CallerClaims claims() {
        return new CallerClaims(transactionId, citizenId, passwordAt, null, restrictedUntil);
    }
}

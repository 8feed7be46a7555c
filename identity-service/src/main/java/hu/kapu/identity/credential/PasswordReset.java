package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Event: somebody who did not give the present password has set another one.
 *
 * @param restrictedUntil address and factors change only with the app or at a registrar until then
 */
record PasswordReset(UUID citizenId, Instant at, Instant restrictedUntil) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "password-reset.v1", citizenId, this);
    }
}

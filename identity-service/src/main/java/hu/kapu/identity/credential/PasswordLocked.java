package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Event: after too many wrong passwords nobody can try one for a while.
 *
 * @param knownDevice true when only one of the citizen's own devices has to wait
 */
record PasswordLocked(UUID citizenId, Instant at, Instant lockedUntil, boolean knownDevice) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "password-locked.v1", citizenId, this);
    }
}

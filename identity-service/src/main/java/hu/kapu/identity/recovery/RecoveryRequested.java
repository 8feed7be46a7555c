package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Event: a code for a new password is on its way to the citizen. */
record RecoveryRequested(UUID citizenId, Instant at, Instant validUntil) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "recovery-requested.v1", citizenId, this);
    }
}

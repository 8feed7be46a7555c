package hu.kapu.identity.activation;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Event: a first-login code is on its way to the citizen. */
record FirstLoginCodeIssued(UUID citizenId, Instant at, Instant validUntil) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "first-login-code-issued.v1", citizenId, this);
    }
}

package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Event: the citizen gave the present password and set another one. */
record PasswordChanged(UUID citizenId, Instant at) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "password-changed.v1", citizenId, this);
    }
}

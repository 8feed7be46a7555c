package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.identity.citizen.Language;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Event: there is a new citizen, who cannot sign in yet. */
record CitizenRegistered(UUID citizenId, Instant at, Language language) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "citizen-registered.v1", citizenId, this);
    }
}

package hu.kapu.identity.registrar;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Event: the natural identity is another; it is told to nobody.
 *
 * @param by {@code registrar}
 */
record IdentityCorrected(UUID citizenId, Instant at, String by) {
    static IdentityCorrected byRegistrar(UUID citizen, Instant at) {
        return new IdentityCorrected(citizen, at, "registrar");
    }

    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "identity-corrected.v1", citizenId, this);
    }
}

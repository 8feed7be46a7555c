package hu.kapu.identity.alarm;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Event: a frozen account is open again.
 *
 * @param by {@code citizen} or {@code registrar}
 */
record AccountUnfrozen(UUID citizenId, Instant at, String by) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "account-unfrozen.v1", citizenId, this);
    }
}

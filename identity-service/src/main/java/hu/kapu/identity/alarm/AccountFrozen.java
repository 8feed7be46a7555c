package hu.kapu.identity.alarm;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Event: the citizen has said that something was somebody else's doing, and nobody gets in.
 *
 * @param noticeAt what came into force from here on does not count
 */
record AccountFrozen(UUID citizenId, Instant at, Instant noticeAt) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "account-frozen.v1", citizenId, this);
    }
}

package hu.kapu.identity.closing;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** What is told about the closing of accounts. */
final class ClosingEvents {
    private ClosingEvents() {}

    /** Event: the account will be closed, unless that is cancelled. */
    record ClosingRequested(UUID citizenId, Instant at, Instant closesAt) {
        OutboxEvent event() {
            return new OutboxEvent(IdentityTopic.NAME, "closing-requested.v1", citizenId, this);
        }
    }

    /** Event: the account stays. */
    record ClosingCancelled(UUID citizenId, Instant at) {
        OutboxEvent event() {
            return new OutboxEvent(IdentityTopic.NAME, "closing-cancelled.v1", citizenId, this);
        }
    }

    /** Event: the account is closed for good, and whoever keeps something about the citizen lets it go. */
    record CitizenClosed(UUID citizenId, Instant at) {
        OutboxEvent event() {
            return new OutboxEvent(IdentityTopic.NAME, "citizen-closed.v1", citizenId, this);
        }
    }
}

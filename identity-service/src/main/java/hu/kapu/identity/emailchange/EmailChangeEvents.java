package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** What is told about addresses; never an address. */
final class EmailChangeEvents {
    private EmailChangeEvents() {}

    /** Event: a code is on its way to an address that does not count yet. */
    record EmailChangeRequested(UUID citizenId, Instant at) {
        OutboxEvent event() {
            return new OutboxEvent(IdentityTopic.NAME, "email-change-requested.v1", citizenId, this);
        }
    }

    /** Event: the present address has been confirmed by a code. */
    record EmailConfirmed(UUID citizenId, Instant at) {
        OutboxEvent event() {
            return new OutboxEvent(IdentityTopic.NAME, "email-confirmed.v1", citizenId, this);
        }
    }

    /**
     * Event: another address counts.
     *
     * @param by {@code citizen}, {@code registrar} or {@code unfreezing}
     */
    record EmailChanged(UUID citizenId, Instant at, String by) {
        OutboxEvent event() {
            return new OutboxEvent(IdentityTopic.NAME, "email-changed.v1", citizenId, this);
        }
    }
}

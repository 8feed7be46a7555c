package hu.kapu.identity.alarm;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Event: a citizen who is signed in has said that something was somebody else's doing. */
record ReportedNotMe(UUID citizenId, Instant at) {
    OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "reported-not-me.v1", citizenId, this);
    }
}

package hu.kapu.secondfactor.state;

import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Every event this service tells others; their schemas are in {@code contracts/events}. */
public final class SecondFactorEvents {
    static final String TOPIC = "kapu.second-factor.v1";

    private SecondFactorEvents() {}

    public static OutboxEvent authenticatorActivated(UUID citizen, UUID authenticator, Instant at) {
        return event("authenticator-activated.v1", citizen, new Activated(authenticator, at));
    }

    public static OutboxEvent deletionCodeIssued(UUID citizen, Instant at) {
        return event("deletion-code-issued.v1", citizen, new Issued(at));
    }

    public static OutboxEvent authenticatorLocked(UUID citizen, UUID authenticator, Instant at, Instant lockedUntil) {
        return event("authenticator-locked.v1", citizen, new Locked(authenticator, at, lockedUntil));
    }

    public static OutboxEvent authenticatorDisabled(UUID citizen, UUID authenticator, Instant at) {
        return event("authenticator-disabled.v1", citizen, new Disabled(authenticator, at));
    }

    public static OutboxEvent emailCodeActivated(UUID citizen, UUID factor, String kind, Instant at) {
        return event("email-code-activated.v1", citizen, new EmailActivated(factor, kind, at));
    }

    public static OutboxEvent emailCodeLocked(UUID citizen, UUID factor, Instant at, Instant lockedUntil) {
        return event("email-code-locked.v1", citizen, new EmailLocked(factor, at, lockedUntil));
    }

    public static OutboxEvent emailCodeDisabled(UUID citizen, UUID factor, Instant at) {
        return event("email-code-disabled.v1", citizen, new EmailDisabled(factor, at));
    }

    private static OutboxEvent event(String type, UUID citizen, Object data) {
        return new OutboxEvent(TOPIC, type, citizen, data);
    }

    private record Activated(UUID authenticatorId, Instant at) {}

    private record Issued(Instant at) {}

    private record Locked(UUID authenticatorId, Instant at, Instant lockedUntil) {}

    private record Disabled(UUID authenticatorId, Instant at) {}

    private record EmailActivated(UUID factorId, String kind, Instant at) {}

    private record EmailLocked(UUID factorId, Instant at, Instant lockedUntil) {}

    private record EmailDisabled(UUID factorId, Instant at) {}
}

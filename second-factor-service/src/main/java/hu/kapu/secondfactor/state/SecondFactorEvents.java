package hu.kapu.secondfactor.state;

import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.secondfactor.proof.Proof;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every event this service tells others; their schemas are in {@code contracts/events}. */
public final class SecondFactorEvents {
    static final String TOPIC = "kapu.second-factor.v1";

    private SecondFactorEvents() {}

    /** {@code kind} is the kind of the enrolment. */
    public static OutboxEvent authenticatorActivated(UUID citizen, UUID authenticator, String kind, Instant at) {
        return event("authenticator-activated.v1", citizen, new Activated(authenticator, kind, at));
    }

    public static OutboxEvent authenticatorReplaced(UUID citizen, UUID replaced, UUID by, Instant at) {
        return event("authenticator-replaced.v1", citizen, new Replaced(by, replaced, at));
    }

    public static OutboxEvent authenticatorRenamed(UUID citizen, UUID authenticator, Instant at) {
        return event("authenticator-renamed.v1", citizen, new Renamed(authenticator, at));
    }

    public static OutboxEvent factorInactivated(UUID citizen, Factor factor, Instant at) {
        return event(
                "factor-inactivated.v1",
                citizen,
                new Changed(factor.id(), factor.method().wireName(), at));
    }

    public static OutboxEvent factorReactivated(UUID citizen, Factor factor, Instant at) {
        return event(
                "factor-reactivated.v1",
                citizen,
                new Changed(factor.id(), factor.method().wireName(), at));
    }

    /** {@code by} is how they ended: "deletion-code", "citizen", "registrar" or "closing". */
    public static OutboxEvent secondFactorsEnded(UUID citizen, String by, List<EndedFactor> ended, Instant at) {
        return event("second-factors-ended.v1", citizen, new Ended(by, told(ended), at));
    }

    /** {@code restored} is the older factor that is active again, {@code ended} what was newer. */
    public static OutboxEvent factorsRestored(UUID citizen, Proof restored, List<EndedFactor> ended, Instant at) {
        var factor = new Told(restored.factor(), restored.method().wireName());
        return event("factors-restored.v1", citizen, new Restored(factor, told(ended), at));
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

    private static List<Told> told(List<EndedFactor> ended) {
        return ended.stream()
                .map(factor -> new Told(factor.id(), factor.method()))
                .toList();
    }

    private record Activated(UUID authenticatorId, String kind, Instant at) {}

    private record Replaced(UUID authenticatorId, UUID replacedId, Instant at) {}

    private record Renamed(UUID authenticatorId, Instant at) {}

    private record Changed(UUID factorId, String method, Instant at) {}

    private record Ended(String by, List<Told> factors, Instant at) {}

    private record Restored(Told restored, List<Told> ended, Instant at) {}

    /** A factor as events name it: without the label, which is the citizen's own words. */
    private record Told(UUID id, String method) {}

    private record Issued(Instant at) {}

    private record Locked(UUID authenticatorId, Instant at, Instant lockedUntil) {}

    private record Disabled(UUID authenticatorId, Instant at) {}

    private record EmailActivated(UUID factorId, String kind, Instant at) {}

    private record EmailLocked(UUID factorId, Instant at, Instant lockedUntil) {}

    private record EmailDisabled(UUID factorId, Instant at) {}
}

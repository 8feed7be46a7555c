package hu.kapu.gateway.registrar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that needs two officials.
 *
 * @param id also the key under which it is carried out once
 * @param citizenId whom it concerns
 * @param content what will be written; empty once the case is settled
 */
record RegistrarCase(
        UUID id,
        CaseKind kind,
        UUID citizenId,
        String citizenName,
        UUID initiator,
        String initiatorName,
        String office,
        String reason,
        String caseNumber,
        Optional<CaseContent> content,
        CaseState state,
        Optional<Decider> decider,
        Instant createdAt,
        Instant expiresAt) {

    /** The second official. */
    record Decider(UUID official, String name, Instant at) {}

    /** Whether this official began it and may still take it back. */
    boolean mayBeWithdrawnBy(Official official, Instant now) {
        return state == CaseState.WAITING && expiresAt.isAfter(now) && initiator.equals(official.citizenId());
    }

    /** Whether this official may decide about it; the database has the last word. */
    boolean awaits(Official official, Instant now) {
        return state == CaseState.WAITING
                && expiresAt.isAfter(now)
                && official.is(kind.approvingRole())
                && !initiator.equals(official.citizenId())
                && !citizenId.equals(official.citizenId());
    }
}

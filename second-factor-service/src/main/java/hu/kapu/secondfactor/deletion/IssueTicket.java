package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.deletion.Ticket.Denied;
import hu.kapu.secondfactor.deletion.Ticket.Granted;
import hu.kapu.secondfactor.deletion.Trial.NoDeletionCode;
import hu.kapu.secondfactor.deletion.Trial.TooManyAttempts;
import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.deletioncode.KeptDeletionCode;
import hu.kapu.secondfactor.requester.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reserves an attempt and reads the hash in one committed database transaction, before anything is hashed. */
@ApplicationScoped
class IssueTicket {
    private final Changes changes;
    private final DeletionCodes deletionCodes;
    private final DeletionAttempts attempts;

    IssueTicket(Changes changes, DeletionCodes deletionCodes, DeletionAttempts attempts) {
        this.changes = changes;
        this.deletionCodes = deletionCodes;
        this.attempts = attempts;
    }

    Uni<Ticket> issue(Requester requester) {
        return changes.make(
                requester,
                change -> deletionCodes
                        .of(change.connection(), change.citizen())
                        .chain(kept -> kept.map(code -> reserve(change, code))
                                .orElseGet(() -> Uni.createFrom().item(new Denied(new NoDeletionCode())))));
    }

    private Uni<Ticket> reserve(Change change, KeptDeletionCode kept) {
        return attempts.reserve(change.connection(), change.citizen(), change.now())
                .chain(left -> left.<Uni<Ticket>>map(places -> Uni.createFrom().item(new Granted(kept, places)))
                        .orElseGet(() -> deny(change)));
    }

    private Uni<Ticket> deny(Change change) {
        return attempts.retryAt(change.connection(), change.citizen(), change.now())
                .map(retryAt -> new Denied(new TooManyAttempts(retryAt)));
    }
}

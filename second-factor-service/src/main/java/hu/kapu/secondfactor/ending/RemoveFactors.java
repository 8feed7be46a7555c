package hu.kapu.secondfactor.ending;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.ending.Removal.Removed;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.Ending;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Carries out a registrar's case that a second official approved: a personal check stands for every proof. */
@ApplicationScoped
class RemoveFactors {
    private final Changes changes;
    private final Removals removals;
    private final EndFactors endFactors;

    RemoveFactors(Changes changes, Removals removals, EndFactors endFactors) {
        this.changes = changes;
        this.removals = removals;
        this.endFactors = endFactors;
    }

    Uni<Removal> remove(UUID caseId, Requester requester, SealedRecipient recipient) {
        return changes.make(
                requester,
                change -> removals.find(change, caseId)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom().item(earlier.get())
                                : remove(change, caseId, recipient)));
    }

    private Uni<Removal> remove(Change change, UUID caseId, SealedRecipient recipient) {
        return endFactors
                .all(change, Ending.REGISTRAR, recipient)
                .call(ended -> removals.keep(change, caseId, ended))
                .map(ended -> new Removed(change.now(), ended));
    }
}

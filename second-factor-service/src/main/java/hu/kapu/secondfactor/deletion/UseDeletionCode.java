package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.deletion.Deletion.Deleted;
import hu.kapu.secondfactor.deletion.Deletion.Failed;
import hu.kapu.secondfactor.deletion.Deletion.PasswordProofMissing;
import hu.kapu.secondfactor.deletion.Deletion.RecentlyReset;
import hu.kapu.secondfactor.deletion.Trial.NoDeletionCode;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.deletioncode.KeptDeletionCode;
import hu.kapu.secondfactor.ending.EndFactors;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.Ending;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Uses a deletion code after the password: exactly the code that was judged is burnt, and in the same database
 * transaction every factor ends.
 */
@ApplicationScoped
class UseDeletionCode {
    private final TryDeletionCode tryDeletionCode;
    private final Changes changes;
    private final DeletionCodes deletionCodes;
    private final DeletionAttempts attempts;
    private final EndFactors endFactors;
    private final RequesterSettings passwords;

    UseDeletionCode(
            TryDeletionCode tryDeletionCode,
            Changes changes,
            DeletionCodes deletionCodes,
            DeletionAttempts attempts,
            EndFactors endFactors,
            RequesterSettings passwords) {
        this.tryDeletionCode = tryDeletionCode;
        this.changes = changes;
        this.deletionCodes = deletionCodes;
        this.attempts = attempts;
        this.endFactors = endFactors;
        this.passwords = passwords;
    }

    Uni<Deletion> use(ChangeRequest request, DeletionCode typed, SealedRecipient recipient) {
        Optional<Deletion> refusal = refusal(request.requester());
        return refusal.isPresent()
                ? Uni.createFrom().item(refusal.get())
                : changes.earlier(request, Deleted.class)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom().item(earlier.get())
                                : attempt(request, typed, recipient));
    }

    private Optional<Deletion> refusal(Requester requester) {
        return requester.passwordWithin(passwords.passwordForChanges())
                ? requester.restrictedUntil().map(RecentlyReset::new)
                : Optional.of(new PasswordProofMissing());
    }

    private Uni<Deletion> attempt(ChangeRequest request, DeletionCode typed, SealedRecipient recipient) {
        return tryDeletionCode.attempt(request.requester(), typed).chain(trial -> switch (trial) {
            case Trial.Right(KeptDeletionCode kept) ->
                changes.once(request, Deleted.class, change -> burn(change, kept, recipient));
            case Trial.Failed failed -> earlierOr(request, failed);
        });
    }

    /** The same call may have been answered while this one was waiting. */
    private Uni<Deletion> earlierOr(ChangeRequest request, Trial.Failed failed) {
        return changes.earlier(request, Deleted.class)
                .map(earlier -> earlier.<Deletion>map(deleted -> deleted).orElseGet(() -> new Failed(failed)));
    }

    private Uni<Deletion> burn(Change change, KeptDeletionCode kept, SealedRecipient recipient) {
        return deletionCodes
                .burn(change.connection(), change.citizen(), kept.code())
                .chain(burnt ->
                        burnt ? end(change, recipient) : Uni.createFrom().item(new Failed(new NoDeletionCode())));
    }

    private Uni<Deletion> end(Change change, SealedRecipient recipient) {
        return attempts.clear(change.connection(), change.citizen())
                .chain(() -> endFactors.all(change, Ending.DELETION_CODE, recipient))
                .map(ended -> new Deleted(change.now(), ended));
    }
}

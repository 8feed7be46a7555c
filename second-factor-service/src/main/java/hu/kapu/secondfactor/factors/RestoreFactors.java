package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeNews;
import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.changes.ChangeSettings;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.changes.Rights;
import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.enrolment.GiveUpEnrolment;
import hu.kapu.secondfactor.factors.Restoration.NotAllowed;
import hu.kapu.secondfactor.factors.Restoration.Restored;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.proof.Proof;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.EndedFactor;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Gives the factors back to a citizen whose account was frozen: a code of a factor older than the notice proves it,
 * whatever became of that factor since. Everything newer ends, a newer deletion code too.
 */
@ApplicationScoped
class RestoreFactors {
    private final Changes changes;
    private final Rights rights;
    private final Factors factors;
    private final FactorOwners owners;
    private final DeletionCodes deletionCodes;
    private final GiveUpEnrolment giveUpEnrolment;
    private final ChangeNews news;
    private final ChangeSettings settings;

    RestoreFactors(
            Changes changes,
            Rights rights,
            Factors factors,
            FactorOwners owners,
            DeletionCodes deletionCodes,
            GiveUpEnrolment giveUpEnrolment,
            ChangeNews news,
            ChangeSettings settings) {
        this.changes = changes;
        this.rights = rights;
        this.factors = factors;
        this.owners = owners;
        this.deletionCodes = deletionCodes;
        this.giveUpEnrolment = giveUpEnrolment;
        this.news = news;
        this.settings = settings;
    }

    Uni<Restoration> restore(ChangeRequest request, Instant olderThan, SealedRecipient recipient) {
        return changes.once(
                request,
                Restored.class,
                change -> rights.byAnyFactor(change.connection(), change.requester(), change.now())
                        .chain(right -> switch (right) {
                            case Right.Proven(Proof proof) -> restore(change, proof, olderThan, recipient);
                            case Right.Refused refused -> Uni.createFrom().item(new NotAllowed(refused));
                        }));
    }

    private Uni<Restoration> restore(Change change, Proof proof, Instant olderThan, SealedRecipient recipient) {
        return factors.restore(change.connection(), change.citizen(), proof, olderThan, change.now())
                .chain(restored -> restored
                        ? endNewer(change, proof, olderThan, recipient)
                        : Uni.createFrom().item(new NotAllowed(new Right.FactorProofMissing())));
    }

    private Uni<Restoration> endNewer(Change change, Proof proof, Instant olderThan, SealedRecipient recipient) {
        return factors.endSince(
                        change.connection(),
                        change.citizen(),
                        olderThan,
                        change.now(),
                        change.now().plus(settings.recoverableFor()))
                .call(() -> deletionCodes.removeSince(change.connection(), change.citizen(), olderThan))
                .call(() -> giveUpEnrolment.of(change.connection(), change.citizen()))
                .call(() -> owners.activated(change.connection(), change.citizen(), change.now()))
                .chain(ended -> tell(change, proof, ended, recipient))
                .replaceWith(new Restored(change.now()));
    }

    private Uni<Void> tell(Change change, Proof proof, List<EndedFactor> ended, SealedRecipient recipient) {
        return news.tell(
                change,
                SecondFactorEvents.factorsRestored(change.citizen(), proof, ended, change.now()),
                FactorLetter.restored(),
                recipient);
    }
}

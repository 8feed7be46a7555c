package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeNews;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.changes.Rights;
import hu.kapu.secondfactor.factors.Renaming.NotAllowed;
import hu.kapu.secondfactor.factors.Renaming.Renamed;
import hu.kapu.secondfactor.factors.Renaming.Unknown;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.Factor;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives an app another name: a thief could otherwise make the citizen switch off the wrong one. */
@ApplicationScoped
class RenameAuthenticator {
    private final Changes changes;
    private final Rights rights;
    private final Factors factors;
    private final Authenticators authenticators;
    private final ChangeNews news;

    RenameAuthenticator(
            Changes changes, Rights rights, Factors factors, Authenticators authenticators, ChangeNews news) {
        this.changes = changes;
        this.rights = rights;
        this.factors = factors;
        this.authenticators = authenticators;
        this.news = news;
    }

    Uni<Renaming> rename(UUID id, Requester requester, String label, SealedRecipient recipient) {
        return changes.make(
                requester,
                change -> rights.of(change.connection(), requester, change.now())
                        .chain(right -> switch (right) {
                            case Right.Proven proven -> find(change, id, label, recipient);
                            case Right.Refused refused -> Uni.createFrom().item(new NotAllowed(refused));
                        }));
    }

    private Uni<Renaming> find(Change change, UUID id, String label, SealedRecipient recipient) {
        return factors.find(change.connection(), change.citizen(), id)
                .map(factor -> factor.filter(found -> found.method() == FactorMethod.TOTP))
                .chain(factor -> factor.map(app -> rename(change, app, label, recipient))
                        .orElseGet(() -> Uni.createFrom().item(new Unknown())));
    }

    private Uni<Renaming> rename(Change change, Factor app, String label, SealedRecipient recipient) {
        return authenticators
                .rename(change.connection(), change.citizen(), app.id(), label)
                .call(renamed -> renamed
                        ? news.tell(
                                change,
                                SecondFactorEvents.authenticatorRenamed(change.citizen(), app.id(), change.now()),
                                FactorLetter.renamed(label, app.label()),
                                recipient)
                        : Uni.createFrom().voidItem())
                .replaceWith(new Renamed(label));
    }
}

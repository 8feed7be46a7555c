package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeNews;
import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.changes.Rights;
import hu.kapu.secondfactor.factors.Inactivation.Inactivated;
import hu.kapu.secondfactor.factors.Inactivation.NotActive;
import hu.kapu.secondfactor.factors.Inactivation.NotAllowed;
import hu.kapu.secondfactor.factors.Inactivation.Unknown;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.Ending;
import hu.kapu.secondfactor.state.Factor;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Switches a factor off, with the password and the code of a factor. It is no longer present: after the last one the
 * password alone may request again, because the citizen has proved both.
 */
@ApplicationScoped
class InactivateFactor {
    private final Changes changes;
    private final Rights rights;
    private final Factors factors;
    private final FactorOwners owners;
    private final ChangeNews news;

    InactivateFactor(Changes changes, Rights rights, Factors factors, FactorOwners owners, ChangeNews news) {
        this.changes = changes;
        this.rights = rights;
        this.factors = factors;
        this.owners = owners;
        this.news = news;
    }

    Uni<Inactivation> inactivate(UUID id, ChangeRequest request, SealedRecipient recipient) {
        return changes.once(
                request,
                Inactivated.class,
                change -> rights.of(change.connection(), change.requester(), change.now())
                        .chain(right -> switch (right) {
                            case Right.Proven proven -> find(change, id, recipient);
                            case Right.Refused refused -> Uni.createFrom().item(new NotAllowed(refused));
                        }));
    }

    private Uni<Inactivation> find(Change change, UUID id, SealedRecipient recipient) {
        return factors.find(change.connection(), change.citizen(), id)
                .chain(factor -> factor.map(found -> inactivate(change, found, recipient))
                        .orElseGet(() -> Uni.createFrom().item(new Unknown())));
    }

    private Uni<Inactivation> inactivate(Change change, Factor factor, SealedRecipient recipient) {
        return factors.inactivate(change.connection(), change.citizen(), factor, change.now())
                .chain(done -> done
                        ? settle(change, factor, recipient)
                        : Uni.createFrom().item(new NotActive()));
    }

    private Uni<Inactivation> settle(Change change, Factor factor, SealedRecipient recipient) {
        return news.tell(
                        change,
                        SecondFactorEvents.factorInactivated(change.citizen(), factor, change.now()),
                        FactorLetter.inactivated(factor.method(), factor.label()),
                        recipient)
                .chain(() -> owners.standing(change.connection(), change.citizen()))
                .call(standing -> standing.presentFactors() == 0
                        ? owners.ended(change.connection(), change.citizen(), Ending.CITIZEN, change.now())
                        : Uni.createFrom().voidItem())
                .map(standing -> new Inactivated(change.now(), standing.presentFactors()));
    }
}

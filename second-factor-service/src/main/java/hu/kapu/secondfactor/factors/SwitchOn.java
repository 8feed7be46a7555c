package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeNews;
import hu.kapu.secondfactor.factors.Reactivation.AlreadyActive;
import hu.kapu.secondfactor.factors.Reactivation.Reactivated;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.Factor;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a factor active again whose right to it has been proved, and tells so. */
@ApplicationScoped
class SwitchOn {
    private final Factors factors;
    private final FactorOwners owners;
    private final ChangeNews news;

    SwitchOn(Factors factors, FactorOwners owners, ChangeNews news) {
        this.factors = factors;
        this.owners = owners;
        this.news = news;
    }

    Uni<Reactivation> of(Change change, Factor factor, SealedRecipient recipient) {
        return factors.reactivate(change.connection(), change.citizen(), factor)
                .chain(done -> done
                        ? settle(change, factor, recipient)
                        : Uni.createFrom().item(new AlreadyActive()));
    }

    private Uni<Reactivation> settle(Change change, Factor factor, SealedRecipient recipient) {
        return owners.activated(change.connection(), change.citizen(), change.now())
                .chain(() -> news.tell(
                        change,
                        SecondFactorEvents.factorReactivated(change.citizen(), factor, change.now()),
                        FactorLetter.reactivated(factor.method(), factor.label()),
                        recipient))
                .replaceWith(new Reactivated(change.now()));
    }
}

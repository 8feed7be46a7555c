package hu.kapu.secondfactor.ending;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeNews;
import hu.kapu.secondfactor.changes.ChangeSettings;
import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.enrolment.GiveUpEnrolment;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.EndedFactor;
import hu.kapu.secondfactor.state.Ending;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Ends every factor of a citizen, the deletion code and what is under way, and nothing else: the account stays. From
 * then on the password alone may request a factor.
 */
@ApplicationScoped
public class EndFactors {
    private final Factors factors;
    private final FactorOwners owners;
    private final DeletionCodes deletionCodes;
    private final GiveUpEnrolment giveUpEnrolment;
    private final ChangeNews news;
    private final ChangeSettings settings;

    EndFactors(
            Factors factors,
            FactorOwners owners,
            DeletionCodes deletionCodes,
            GiveUpEnrolment giveUpEnrolment,
            ChangeNews news,
            ChangeSettings settings) {
        this.factors = factors;
        this.owners = owners;
        this.deletionCodes = deletionCodes;
        this.giveUpEnrolment = giveUpEnrolment;
        this.news = news;
        this.settings = settings;
    }

    public Uni<List<EndedFactor>> all(Change change, Ending by, SealedRecipient recipient) {
        return factors.endAll(
                        change.connection(),
                        change.citizen(),
                        change.now(),
                        change.now().plus(settings.recoverableFor()))
                .call(() -> deletionCodes.remove(change.connection(), change.citizen()))
                .call(() -> giveUpEnrolment.of(change.connection(), change.citizen()))
                .call(() -> owners.ended(change.connection(), change.citizen(), by, change.now()))
                .call(ended -> news.tell(
                        change,
                        SecondFactorEvents.secondFactorsEnded(change.citizen(), by.wireName(), ended, change.now()),
                        FactorLetter.ended(by.wireName()),
                        recipient));
    }
}

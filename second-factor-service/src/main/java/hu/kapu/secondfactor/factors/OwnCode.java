package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.factors.Reactivation.CodeUsed;
import hu.kapu.secondfactor.factors.Reactivation.Locked;
import hu.kapu.secondfactor.factors.Reactivation.NotAllowed;
import hu.kapu.secondfactor.factors.Reactivation.OtherCitizensTransaction;
import hu.kapu.secondfactor.factors.Reactivation.TransactionSpent;
import hu.kapu.secondfactor.factors.Reactivation.WrongCode;
import hu.kapu.secondfactor.factors.SwitchedOffApps.Reserved;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.Factor;
import hu.kapu.secondfactor.totp.TotpCode;
import hu.kapu.secondfactor.verification.Reservation;
import hu.kapu.secondfactor.verification.TransactionAttempts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets an app that is switched off prove itself by its own code: reserve the attempt, judge, burn the step. */
@ApplicationScoped
class OwnCode {
    private final TransactionAttempts transactions;
    private final SwitchedOffApps apps;
    private final SwitchOn switchOn;
    private final RequesterSettings passwords;
    private final BudgetSettings budget;

    OwnCode(
            TransactionAttempts transactions,
            SwitchedOffApps apps,
            SwitchOn switchOn,
            RequesterSettings passwords,
            BudgetSettings budget) {
        this.transactions = transactions;
        this.apps = apps;
        this.switchOn = switchOn;
        this.passwords = passwords;
        this.budget = budget;
    }

    Uni<Reactivation> check(Change change, Factor app, TotpCode code, SealedRecipient recipient) {
        if (!change.requester().passwordWithin(passwords.passwordForChanges())) {
            return outcome(new NotAllowed(new Right.PasswordProofMissing()));
        }
        return transactions
                .reserve(change.connection(), change.requester(), UUID.randomUUID(), change.now())
                .chain(reservation -> switch (reservation) {
                    case Reservation.Reserved(int attempts) -> reserve(change, app, code, recipient, attempts);
                    case Reservation.Repeated repeated -> outcome(new TransactionSpent());
                    case Reservation.Spent() -> outcome(new TransactionSpent());
                    case Reservation.OtherCitizens() -> outcome(new OtherCitizensTransaction());
                });
    }

    private Uni<Reactivation> reserve(
            Change change, Factor app, TotpCode code, SealedRecipient recipient, int attempts) {
        return apps.reserve(change, app.id())
                .chain(place -> place.map(
                                reserved -> judge(change, app, code, recipient, left(reserved, attempts), reserved))
                        .orElseGet(() -> apps.lockedUntil(change, app.id()).map(Locked::new)));
    }

    private Uni<Reactivation> judge(
            Change change, Factor app, TotpCode code, SealedRecipient recipient, int left, Reserved reserved) {
        return reserved.secret()
                .stepOf(code, change.now())
                .map(step -> apps.burn(change, app.id(), step)
                        .chain(burnt -> burnt ? switchOn.of(change, app, recipient) : outcome(new CodeUsed())))
                .orElseGet(() -> outcome(new WrongCode(left)));
    }

    private int left(Reserved reserved, int attempts) {
        return Math.min(reserved.left(), budget.perTransaction() - attempts);
    }

    private static Uni<Reactivation> outcome(Reactivation outcome) {
        return Uni.createFrom().item(outcome);
    }
}

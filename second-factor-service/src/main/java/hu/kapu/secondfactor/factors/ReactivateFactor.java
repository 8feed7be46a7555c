package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.changes.ChangeSettings;
import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.changes.Rights;
import hu.kapu.secondfactor.factors.Reactivation.AlreadyActive;
import hu.kapu.secondfactor.factors.Reactivation.Kept;
import hu.kapu.secondfactor.factors.Reactivation.NotAllowed;
import hu.kapu.secondfactor.factors.Reactivation.TooManyAuthenticators;
import hu.kapu.secondfactor.factors.Reactivation.Unknown;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.AuthenticatorStatus;
import hu.kapu.secondfactor.state.Factor;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.totp.TotpCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Switches a factor on again. While another one is present, only a code of that one allows it. Where none is, an app
 * that is switched off proves itself by its own code.
 */
@ApplicationScoped
class ReactivateFactor {
    private final Changes changes;
    private final Rights rights;
    private final Factors factors;
    private final OwnCode ownCode;
    private final SwitchOn switchOn;
    private final ChangeSettings settings;

    ReactivateFactor(
            Changes changes,
            Rights rights,
            Factors factors,
            OwnCode ownCode,
            SwitchOn switchOn,
            ChangeSettings settings) {
        this.changes = changes;
        this.rights = rights;
        this.factors = factors;
        this.ownCode = ownCode;
        this.switchOn = switchOn;
        this.settings = settings;
    }

    /** {@code code} is the app's own; it is not looked at while another factor is present. */
    Uni<Reactivation> reactivate(UUID id, ChangeRequest request, SealedRecipient recipient, Optional<TotpCode> code) {
        return changes.once(
                request,
                Kept.class,
                change -> factors.of(change.connection(), change.citizen())
                        .chain(all -> all.stream()
                                .filter(factor -> factor.id().equals(id))
                                .findFirst()
                                .map(factor -> judge(change, factor, all, recipient, code))
                                .orElseGet(() -> outcome(new Unknown()))));
    }

    private Uni<Reactivation> judge(
            Change change, Factor factor, List<Factor> all, SealedRecipient recipient, Optional<TotpCode> code) {
        if (factor.kept() == AuthenticatorStatus.ACTIVE) {
            return outcome(new AlreadyActive());
        }
        if (factor.method() == FactorMethod.TOTP && !factor.isPresent() && isFull(all)) {
            return outcome(new TooManyAuthenticators());
        }
        boolean alone = all.stream().noneMatch(Factor::isPresent);
        return alone && factor.method() == FactorMethod.TOTP && code.isPresent()
                ? ownCode.check(change, factor, code.get(), recipient)
                : byAnother(change, factor, recipient);
    }

    private Uni<Reactivation> byAnother(Change change, Factor factor, SealedRecipient recipient) {
        return rights.of(change.connection(), change.requester(), change.now()).chain(right -> switch (right) {
            case Right.Proven proven -> switchOn.of(change, factor, recipient);
            case Right.Refused refused -> outcome(new NotAllowed(refused));
        });
    }

    private boolean isFull(List<Factor> all) {
        return all.stream()
                        .filter(factor -> factor.method() == FactorMethod.TOTP && factor.isPresent())
                        .count()
                >= settings.authenticators();
    }

    private static Uni<Reactivation> outcome(Reactivation outcome) {
        return Uni.createFrom().item(outcome);
    }
}

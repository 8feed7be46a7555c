package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.changes.Changes;
import hu.kapu.secondfactor.deletion.Check.Confirmed;
import hu.kapu.secondfactor.deletion.Check.Failed;
import hu.kapu.secondfactor.deletion.Check.PasswordProofMissing;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.deletioncode.KeptDeletionCode;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether a code is the right one; changes nothing but the budget. A recovery may ask too. */
@ApplicationScoped
class CheckDeletionCode {
    private final TryDeletionCode tryDeletionCode;
    private final Changes changes;
    private final DeletionAttempts attempts;
    private final RequesterSettings passwords;

    CheckDeletionCode(
            TryDeletionCode tryDeletionCode, Changes changes, DeletionAttempts attempts, RequesterSettings passwords) {
        this.tryDeletionCode = tryDeletionCode;
        this.changes = changes;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    Uni<Check> check(Requester requester, DeletionCode typed) {
        if (!requester.passwordWithin(passwords.passwordForCodes())
                && !requester.recoveryWithin(passwords.recoveryForChecks())) {
            return Uni.createFrom().item(new PasswordProofMissing());
        }
        return tryDeletionCode.attempt(requester, typed).chain(trial -> switch (trial) {
            case Trial.Right(KeptDeletionCode kept) -> confirm(requester, kept);
            case Trial.Failed failed -> Uni.createFrom().item(new Failed(failed));
        });
    }

    private Uni<Check> confirm(Requester requester, KeptDeletionCode kept) {
        return changes.make(
                requester,
                change -> attempts.clear(change.connection(), change.citizen())
                        .replaceWith(new Confirmed(kept.issuedAt())));
    }
}

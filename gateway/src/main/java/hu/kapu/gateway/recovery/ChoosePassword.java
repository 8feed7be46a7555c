package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.MailedCodes;
import hu.kapu.gateway.clients.PasswordReset;
import hu.kapu.gateway.clients.Recoveries;
import hu.kapu.gateway.clients.RecoveryFactors;
import hu.kapu.gateway.recovery.RecoveryState.MayChoosePassword;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.signin.BoundBrowsers;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The new password. Everything opened with the old one ends before the call and once more before the answer; nobody is
 * signed in by it, and the second factor stays required. The same password sent again is the same attempt, another one
 * is another attempt.
 */
@ApplicationScoped
class ChoosePassword {
    private final Recoveries recoveries;
    private final RecoveryFactors factors;
    private final RecoveryTransactions transactions;
    private final EndAccess endAccess;
    private final BoundBrowsers browsers;

    ChoosePassword(
            Recoveries recoveries,
            RecoveryFactors factors,
            RecoveryTransactions transactions,
            EndAccess endAccess,
            BoundBrowsers browsers) {
        this.recoveries = recoveries;
        this.factors = factors;
        this.transactions = transactions;
        this.endAccess = endAccess;
        this.browsers = browsers;
    }

    Uni<RecoveryOutcome> submit(RecoveryTransaction transaction, String newPassword) {
        if (!(transaction.state() instanceof MayChoosePassword ready)) {
            return Uni.createFrom().item(RecoveryOutcome.Moved.to(transaction));
        }
        return missingProof(transaction, ready).chain(codes -> switch (codes) {
            case OPEN_THE_ACCOUNT -> backToProof(transaction, ready).map(RecoveryOutcome.Moved::to);
            case OPEN_NOTHING -> reset(transaction, ready, newPassword);
            case UNAVAILABLE -> Uni.createFrom().item(new RecoveryOutcome.Unavailable());
        });
    }

    /** An e-mail factor may have come since the code was proved; who showed more than the mailbox is not asked again. */
    private Uni<MailedCodes> missingProof(RecoveryTransaction transaction, MayChoosePassword ready) {
        return ready.proof() instanceof FurtherProof.NotNeeded
                ? factors.mailedCodes(transaction.id(), ready.mailbox())
                : Uni.createFrom().item(MailedCodes.OPEN_NOTHING);
    }

    private Uni<RecoveryOutcome> reset(RecoveryTransaction transaction, MayChoosePassword ready, String newPassword) {
        UUID attempt = browsers.attempt(
                "recovery-password",
                transaction.id().toString(),
                Integer.toString(transaction.revision()),
                newPassword);
        return endAccess
                .everywhere(ready.mailbox().citizenId())
                .chain(() -> recoveries.reset(
                        transaction.id(),
                        attempt,
                        ready.mailbox(),
                        newPassword,
                        ready.proof().cardPair()))
                .chain(answer -> settle(transaction, ready, answer));
    }

    private Uni<RecoveryOutcome> settle(
            RecoveryTransaction transaction, MayChoosePassword ready, PasswordReset answer) {
        return switch (answer) {
            case PasswordReset.Done(Optional<Instant> restrictedUntil) -> done(transaction, ready, restrictedUntil);
            case PasswordReset.PasswordNotAllowed(String code) ->
                refuse(transaction, new RecoveryOutcome.Refused(Refusal.ofCode(code)));
            case PasswordReset.EidPairRefused() ->
                backToProof(transaction, ready).map(RecoveryOutcome.PairRefused::new);
            case PasswordReset.ProofMissing() -> Uni.createFrom().item(new RecoveryOutcome.TooLate());
            case PasswordReset.TooManyAttempts(Optional<Instant> retryAt) ->
                refuse(transaction, new RecoveryOutcome.TooManyAttempts(retryAt));
            case PasswordReset.Overloaded(Duration wait) -> Uni.createFrom().item(new RecoveryOutcome.Overloaded(wait));
            case PasswordReset.Unavailable() -> Uni.createFrom().item(new RecoveryOutcome.Unavailable());
        };
    }

    private Uni<RecoveryOutcome> done(
            RecoveryTransaction transaction, MayChoosePassword ready, Optional<Instant> restrictedUntil) {
        return transactions
                .move(transaction, ready.done(restrictedUntil))
                .chain(() -> endAccess.everywhere(ready.mailbox().citizenId()))
                .chain(() -> transactions.again(transaction))
                .map(RecoveryOutcome.Moved::to);
    }

    private Uni<RecoveryTransaction> backToProof(RecoveryTransaction transaction, MayChoosePassword ready) {
        return transactions.move(transaction, ready.furtherProofRefused()).chain(() -> transactions.again(transaction));
    }

    private Uni<RecoveryOutcome> refuse(RecoveryTransaction transaction, RecoveryOutcome outcome) {
        return transactions.countAnswer(transaction).replaceWith(outcome);
    }
}

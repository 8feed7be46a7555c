package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.DeletionCodeCheck;
import hu.kapu.gateway.clients.EidPair;
import hu.kapu.gateway.clients.RecoveryFactors;
import hu.kapu.gateway.recovery.RecoveryState.MailboxProved;
import hu.kapu.gateway.signin.BoundBrowsers;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is shown besides the mailbox: the deletion code, which stays good, or the eID card's pair. */
@ApplicationScoped
class ProveFurther {
    private final RecoveryFactors factors;
    private final RecoveryTransactions transactions;
    private final BoundBrowsers browsers;

    ProveFurther(RecoveryFactors factors, RecoveryTransactions transactions, BoundBrowsers browsers) {
        this.factors = factors;
        this.transactions = transactions;
        this.browsers = browsers;
    }

    Uni<RecoveryOutcome> byDeletionCode(RecoveryTransaction transaction, String typed) {
        if (!(transaction.state() instanceof MailboxProved proved)) {
            return Uni.createFrom().item(RecoveryOutcome.Moved.to(transaction));
        }
        UUID attempt = browsers.attempt(
                "recovery-deletion-code", transaction.id().toString(), Integer.toString(transaction.revision()), typed);
        return factors.checkDeletionCode(transaction.id(), attempt, proved.mailbox(), typed)
                .chain(answer -> settle(transaction, proved, answer));
    }

    /** The pair is judged with the new password, because it is spent by being right. */
    Uni<RecoveryOutcome> byCard(RecoveryTransaction transaction, EidPair pair) {
        return transaction.state() instanceof MailboxProved proved
                ? move(transaction, proved, new FurtherProof.CardPair(pair))
                : Uni.createFrom().item(RecoveryOutcome.Moved.to(transaction));
    }

    private Uni<RecoveryOutcome> settle(
            RecoveryTransaction transaction, MailboxProved proved, DeletionCodeCheck answer) {
        return switch (answer) {
            case DeletionCodeCheck.Right() -> move(transaction, proved, new FurtherProof.DeletionCode());
            case DeletionCodeCheck.NotReadable(Optional<Integer> group) ->
                refuse(
                        transaction,
                        Refusal.of(Reason.DELETION_CODE_NOT_READABLE).inGroup(group.orElse(null)));
            case DeletionCodeCheck.Wrong(Optional<Integer> left) ->
                refuse(transaction, Refusal.of(Reason.DELETION_CODE_WRONG).withAttemptsLeft(left.orElse(null)));
            case DeletionCodeCheck.NoneIssued() -> refuse(transaction, Refusal.of(Reason.DELETION_CODE_WRONG));
            case DeletionCodeCheck.TooManyAttempts(Optional<Instant> retryAt) ->
                transactions.countAnswer(transaction).replaceWith(new RecoveryOutcome.TooManyAttempts(retryAt));
            case DeletionCodeCheck.ProofMissing() -> Uni.createFrom().item(new RecoveryOutcome.TooLate());
            case DeletionCodeCheck.Overloaded(Duration wait) ->
                Uni.createFrom().item(new RecoveryOutcome.Overloaded(wait));
            case DeletionCodeCheck.Unavailable() -> Uni.createFrom().item(new RecoveryOutcome.Unavailable());
        };
    }

    private Uni<RecoveryOutcome> move(RecoveryTransaction transaction, MailboxProved proved, FurtherProof proof) {
        return transactions
                .move(transaction, proved.with(proof))
                .chain(() -> transactions.again(transaction))
                .map(RecoveryOutcome.Moved::to);
    }

    private Uni<RecoveryOutcome> refuse(RecoveryTransaction transaction, Refusal refusal) {
        return transactions.countAnswer(transaction).replaceWith(new RecoveryOutcome.Refused(refusal));
    }
}

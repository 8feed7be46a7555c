package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.MailedCodes;
import hu.kapu.gateway.clients.ProvenMailbox;
import hu.kapu.gateway.clients.Recoveries;
import hu.kapu.gateway.clients.RecoveryCodeCheck;
import hu.kapu.gateway.clients.RecoveryFactors;
import hu.kapu.gateway.recovery.RecoveryState.CodeSent;
import hu.kapu.gateway.signin.BoundBrowsers;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The mailed code. Where e-mail codes open the account, the mailbox alone must not: then a further proof is asked for.
 */
@ApplicationScoped
class ProveMailbox {
    private final Recoveries recoveries;
    private final RecoveryFactors factors;
    private final RecoveryTransactions transactions;
    private final BoundBrowsers browsers;

    ProveMailbox(
            Recoveries recoveries, RecoveryFactors factors, RecoveryTransactions transactions, BoundBrowsers browsers) {
        this.recoveries = recoveries;
        this.factors = factors;
        this.transactions = transactions;
        this.browsers = browsers;
    }

    Uni<RecoveryOutcome> submit(RecoveryTransaction transaction, String code) {
        if (!(transaction.state() instanceof CodeSent sent)) {
            return land(transaction, attempt(transaction, transaction.revision() - 1, code));
        }
        UUID attempt = attempt(transaction, transaction.revision(), code);
        return recoveries
                .checkCode(transaction.id(), attempt, sent.userName(), code)
                .chain(answer -> settle(transaction, sent, attempt, answer));
    }

    private Uni<RecoveryOutcome> settle(
            RecoveryTransaction transaction, CodeSent sent, UUID attempt, RecoveryCodeCheck answer) {
        return switch (answer) {
            case RecoveryCodeCheck.Proved(ProvenMailbox mailbox) ->
                factors.mailedCodes(transaction.id(), mailbox)
                        .chain(codes -> moveUp(transaction, sent, attempt, mailbox, codes));
            case RecoveryCodeCheck.Wrong(Optional<Integer> left) ->
                refuse(
                        transaction,
                        new RecoveryOutcome.Refused(
                                Refusal.of(Reason.RECOVERY_CODE_WRONG).withAttemptsLeft(left.orElse(null))));
            case RecoveryCodeCheck.UsedUp() ->
                refuse(transaction, new RecoveryOutcome.Refused(Refusal.of(Reason.RECOVERY_CODE_USED_UP)));
            case RecoveryCodeCheck.Unavailable() -> Uni.createFrom().item(new RecoveryOutcome.Unavailable());
        };
    }

    /** Without an answer about the factors nobody goes on; the same code is the same attempt until its proof is too old. */
    private Uni<RecoveryOutcome> moveUp(
            RecoveryTransaction transaction, CodeSent sent, UUID attempt, ProvenMailbox mailbox, MailedCodes codes) {
        RecoveryState next = switch (codes) {
            case OPEN_THE_ACCOUNT -> sent.proved(mailbox, attempt);
            case OPEN_NOTHING -> sent.provedEnough(mailbox, attempt);
            case UNAVAILABLE -> sent;
        };
        return next.equals(sent)
                ? Uni.createFrom().item(new RecoveryOutcome.Unfinished())
                : transactions
                        .moveUp(transaction, next, attempt)
                        .chain(() -> transactions.again(transaction))
                        .chain(now -> land(now, attempt));
    }

    /** Whoever submitted what proved the mailbox gets the browser id that came of it; others go to the present step. */
    private Uni<RecoveryOutcome> land(RecoveryTransaction now, UUID attempt) {
        return now.state().provingAttempt().equals(Optional.of(attempt))
                ? browsers.after(now.id(), attempt).map(browser -> new RecoveryOutcome.Moved(now, browser))
                : Uni.createFrom().item(RecoveryOutcome.Moved.to(now));
    }

    private Uni<RecoveryOutcome> refuse(RecoveryTransaction transaction, RecoveryOutcome outcome) {
        return transactions.countAnswer(transaction).replaceWith(outcome);
    }

    private UUID attempt(RecoveryTransaction transaction, int revision, String code) {
        return browsers.attempt("recovery-code", transaction.id().toString(), Integer.toString(revision), code);
    }
}

package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.Recoveries;
import hu.kapu.gateway.clients.RecoveryRequest;
import hu.kapu.gateway.recovery.RecoveryState.Started;
import hu.kapu.gateway.signin.BoundBrowsers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** User name and address: the code goes out if they belong together, and nobody learns whether. */
@ApplicationScoped
class AskForCode {
    /** What the citizen typed, and the language of the page. */
    record Form(String userName, String email, String language) {
        @Override
        public String toString() {
            return "Form[…]";
        }
    }

    private final Recoveries recoveries;
    private final RecoveryTransactions transactions;
    private final BoundBrowsers browsers;

    AskForCode(Recoveries recoveries, RecoveryTransactions transactions, BoundBrowsers browsers) {
        this.recoveries = recoveries;
        this.transactions = transactions;
        this.browsers = browsers;
    }

    Uni<RecoveryOutcome> submit(RecoveryTransaction transaction, Form form) {
        if (!(transaction.state() instanceof Started started)) {
            return Uni.createFrom().item(RecoveryOutcome.Moved.to(transaction));
        }
        UUID attempt = browsers.attempt(
                "recovery-request",
                transaction.id().toString(),
                Integer.toString(transaction.revision()),
                form.userName(),
                form.email());
        return recoveries
                .request(transaction.id(), attempt, form.userName(), form.email(), form.language())
                .chain(answer -> settle(transaction, started, answer, form));
    }

    private Uni<RecoveryOutcome> settle(
            RecoveryTransaction transaction, Started started, RecoveryRequest answer, Form form) {
        return switch (answer) {
            case RecoveryRequest.Taken() ->
                transactions
                        .move(transaction, started.asked(form.userName()))
                        .chain(() -> transactions.again(transaction))
                        .map(RecoveryOutcome.Moved::to);
            case RecoveryRequest.TooManyAttempts(Optional<Instant> retryAt) ->
                transactions.countAnswer(transaction).replaceWith(new RecoveryOutcome.TooSoon(retryAt));
            case RecoveryRequest.Overloaded(Duration wait) ->
                Uni.createFrom().item(new RecoveryOutcome.Overloaded(wait));
            case RecoveryRequest.Unavailable() -> Uni.createFrom().item(new RecoveryOutcome.Unavailable());
        };
    }
}

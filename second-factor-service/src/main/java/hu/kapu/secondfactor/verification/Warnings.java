package hu.kapu.secondfactor.verification;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.secondfactor.attempts.WrongCodeRules;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the citizen of wrong codes: a warning now and then, and always that a factor is disabled. */
@ApplicationScoped
class Warnings {
    private final FactorOwners owners;
    private final WrongCodeLetter letter;
    private final Outbox outbox;
    private final BudgetSettings budget;

    Warnings(FactorOwners owners, WrongCodeLetter letter, Outbox outbox, BudgetSettings budget) {
        this.owners = owners;
        this.letter = letter;
        this.outbox = outbox;
        this.budget = budget;
    }

    Uni<Void> send(SqlConnection connection, VerificationAttempt attempt, Guess guess) {
        WrongCodeRules rules = budget.wrongCodes();
        if (guess.counted().stream().anyMatch(factor -> rules.disables(factor.inRow()))) {
            return send(connection, attempt, guess.at(), guess.at(), letter.disabled(attempt, guess));
        }
        if (guess.counted().stream().anyMatch(factor -> rules.warns(factor.recent(), guess.at()))) {
            Instant notSince = guess.at().minus(budget.warnEvery());
            return send(connection, attempt, guess.at(), notSince, letter.warning(attempt, guess));
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> send(
            SqlConnection connection, VerificationAttempt attempt, Instant now, Instant notSince, OutboxEvent mail) {
        return owners.takeWarning(connection, attempt.citizen(), now, notSince)
                .chain(taken -> taken
                        ? outbox.append(connection, mail)
                        : Uni.createFrom().voidItem());
    }
}

package hu.kapu.secondfactor.verification;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.attempts.WrongCodeRules;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Warns the citizen of wrong codes, now and then. */
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
        if (guess.counted().stream().noneMatch(factor -> rules.warns(factor.recent(), guess.at()))) {
            return Uni.createFrom().voidItem();
        }
        Instant notSince = guess.at().minus(budget.warnEvery());
        return owners.takeWarning(connection, attempt.citizen(), guess.at(), notSince)
                .chain(taken -> taken
                        ? outbox.append(connection, letter.request(attempt, guess.at()))
                        : Uni.createFrom().voidItem());
    }
}

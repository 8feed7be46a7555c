package hu.kapu.secondfactor.verification;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.attempts.WrongCodeRules;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.letters.FactorLetters;
import hu.kapu.secondfactor.state.BudgetSettings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What follows from a wrong code: a lock, the end of a factor's use, a letter to the citizen. */
@ApplicationScoped
class WrongCodes {
    private final FactorLimits limits;
    private final Warnings warnings;
    private final FactorLetters letters;
    private final Outbox outbox;
    private final BudgetSettings budget;

    WrongCodes(FactorLimits limits, Warnings warnings, FactorLetters letters, Outbox outbox, BudgetSettings budget) {
        this.limits = limits;
        this.warnings = warnings;
        this.letters = letters;
        this.outbox = outbox;
        this.budget = budget;
    }

    /** How many attempts are left. */
    Uni<Integer> record(SqlConnection connection, VerificationAttempt attempt, Guess guess) {
        return Multi.createFrom()
                .iterable(guess.counted())
                .call(factor -> restrict(connection, attempt, guess, factor))
                .collect()
                .asList()
                .call(() -> warnings.send(connection, attempt, guess))
                .map(done -> attemptsLeft(guess));
    }

    private Uni<Void> restrict(
            SqlConnection connection, VerificationAttempt attempt, Guess guess, CountedFailures factor) {
        if (rules().disables(factor.inRow())) {
            return disable(connection, attempt, guess, factor);
        }
        return rules().hourly()
                .lockedUntil(factor.recent(), guess.at())
                .map(until -> outbox.append(
                        connection,
                        FactorLimits.locked(guess.method(), attempt.citizen(), factor.factor(), guess.at(), until)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> disable(
            SqlConnection connection, VerificationAttempt attempt, Guess guess, CountedFailures factor) {
        return limits.disable(connection, guess.method(), factor.factor(), guess.at())
                .chain(() -> outbox.append(
                        connection,
                        FactorLimits.disabled(guess.method(), attempt.citizen(), factor.factor(), guess.at())))
                .chain(() -> outbox.append(
                        connection,
                        letters.request(
                                attempt.citizen(),
                                attempt.warning().sealed(),
                                FactorLetter.disabled(guess.method()),
                                guess.at())));
    }

    private int attemptsLeft(Guess guess) {
        int onFactors = guess.counted().stream()
                .filter(factor -> !rules().disables(factor.inRow()))
                .mapToInt(factor -> left(factor, guess.at()))
                .max()
                .orElse(0);
        return Math.min(guess.placesLeft(), onFactors);
    }

    private int left(CountedFailures factor, Instant now) {
        return rules().hourly().left(factor.recent(), now);
    }

    private WrongCodeRules rules() {
        return budget.wrongCodes();
    }
}

package hu.kapu.secondfactor.verification;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.attempts.WrongCodeRules;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.letters.FactorLetters;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import hu.kapu.secondfactor.verification.Verification.WrongCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What follows from a wrong code: a lock, the end of an authenticator's use, a warning to the citizen. */
@ApplicationScoped
class WrongCodes {
    private final AuthenticatorAttempts attempts;
    private final FactorOwners owners;
    private final WrongCodeLetter letter;
    private final FactorLetters letters;
    private final Outbox outbox;
    private final BudgetSettings budget;

    WrongCodes(
            AuthenticatorAttempts attempts,
            FactorOwners owners,
            WrongCodeLetter letter,
            FactorLetters letters,
            Outbox outbox,
            BudgetSettings budget) {
        this.attempts = attempts;
        this.owners = owners;
        this.letter = letter;
        this.letters = letters;
        this.outbox = outbox;
        this.budget = budget;
    }

    Uni<Verification> record(SqlConnection connection, VerificationAttempt attempt, Guess guess) {
        return Multi.createFrom()
                .iterable(guess.reserved())
                .call(authenticator -> restrict(connection, attempt, authenticator, guess.at()))
                .collect()
                .asList()
                .call(() -> warn(connection, attempt, guess))
                .map(done -> new WrongCode(attemptsLeft(guess)));
    }

    private Uni<Void> restrict(
            SqlConnection connection, VerificationAttempt attempt, ReservedAuthenticator authenticator, Instant now) {
        if (rules().disables(authenticator.failuresInRow())) {
            return disable(connection, attempt, authenticator, now);
        }
        return rules().hourly()
                .lockedUntil(authenticator.failures(), now)
                .map(until -> outbox.append(
                        connection,
                        SecondFactorEvents.authenticatorLocked(attempt.citizen(), authenticator.id(), now, until)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> disable(
            SqlConnection connection, VerificationAttempt attempt, ReservedAuthenticator authenticator, Instant now) {
        return attempts.disable(connection, authenticator.id(), now)
                .chain(() -> outbox.append(
                        connection,
                        SecondFactorEvents.authenticatorDisabled(attempt.citizen(), authenticator.id(), now)))
                .chain(() -> outbox.append(
                        connection,
                        letters.request(
                                attempt.citizen(),
                                attempt.warning().sealed(),
                                FactorLetter.disabled(FactorMethod.TOTP),
                                now)));
    }

    private Uni<Void> warn(SqlConnection connection, VerificationAttempt attempt, Guess guess) {
        boolean due = guess.reserved().stream()
                .anyMatch(authenticator -> rules().warns(authenticator.failures(), guess.at()));
        if (!due) {
            return Uni.createFrom().voidItem();
        }
        return owners.takeWarning(
                        connection, attempt.citizen(), guess.at(), guess.at().minus(budget.warnEvery()))
                .chain(taken -> taken
                        ? outbox.append(connection, letter.request(attempt, guess.at()))
                        : Uni.createFrom().voidItem());
    }

    private int attemptsLeft(Guess guess) {
        int inTransaction = budget.perTransaction() - guess.transactionAttempts();
        int onAuthenticators = guess.reserved().stream()
                .filter(authenticator -> !rules().disables(authenticator.failuresInRow()))
                .mapToInt(authenticator -> rules().hourly().left(authenticator.failures(), guess.at()))
                .max()
                .orElse(0);
        return Math.min(inTransaction, onAuthenticators);
    }

    private WrongCodeRules rules() {
        return budget.wrongCodes();
    }
}

package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.Confirmation.Confirmed;
import hu.kapu.secondfactor.enrolment.Confirmation.OtherCitizensTransaction;
import hu.kapu.secondfactor.enrolment.Confirmation.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.Confirmation.TransactionSpent;
import hu.kapu.secondfactor.enrolment.Confirmation.WrongCode;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.verification.KeptAnswers;
import hu.kapu.secondfactor.verification.Reservation;
import hu.kapu.secondfactor.verification.TransactionAttempts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * One transaction: reserve the attempt, check the code of the app or mail, keep the answer. The code is spent by that:
 * it cannot sign in afterwards.
 */
@ApplicationScoped
class ConfirmEnrolment {
    private final Pool pool;
    private final FactorOwners owners;
    private final TransactionAttempts transactions;
    private final EnrolmentCheck enrolmentCheck;
    private final KeptAnswers answers;
    private final RequesterSettings passwords;
    private final Clock clock;

    ConfirmEnrolment(
            Pool pool,
            FactorOwners owners,
            TransactionAttempts transactions,
            EnrolmentCheck enrolmentCheck,
            KeptAnswers answers,
            RequesterSettings passwords,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.transactions = transactions;
        this.enrolmentCheck = enrolmentCheck;
        this.answers = answers;
        this.passwords = passwords;
        this.clock = clock;
    }

    Uni<Confirmation> confirm(ConfirmationAttempt attempt) {
        if (!attempt.requester().passwordWithin(passwords.passwordForCodes())) {
            return Uni.createFrom().item(new PasswordProofMissing());
        }
        Instant now = clock.instant();
        return pool.withTransaction(
                connection -> owners.lock(connection, attempt.requester().citizen())
                        .chain(() -> transactions.reserve(connection, attempt.requester(), attempt.id(), now))
                        .chain(reservation -> settle(connection, attempt, reservation, now)));
    }

    private Uni<Confirmation> settle(
            SqlConnection connection, ConfirmationAttempt attempt, Reservation reservation, Instant now) {
        return switch (reservation) {
            case Reservation.Reserved(int attempts) ->
                enrolmentCheck
                        .check(connection, attempt, attempts, now)
                        .call(outcome -> keep(connection, attempt, attempts, outcome, now));
            case Reservation.Repeated(String answer) -> Uni.createFrom().item(answers.read(answer, Confirmation.class));
            case Reservation.Spent() -> Uni.createFrom().item(new TransactionSpent());
            case Reservation.OtherCitizens() -> Uni.createFrom().item(new OtherCitizensTransaction());
        };
    }

    private Uni<Void> keep(
            SqlConnection connection, ConfirmationAttempt attempt, int attempts, Confirmation outcome, Instant now) {
        return transactions.answer(
                connection,
                attempt.requester().transaction(),
                attemptsAfter(outcome, attempts),
                attempt.id(),
                answers.write(outcome),
                now);
    }

    /** Only a guess costs a place; a success clears the transaction's count. */
    private static int attemptsAfter(Confirmation outcome, int attempts) {
        return switch (outcome) {
            case WrongCode wrong -> attempts;
            case Confirmed confirmed -> 0;
            default -> attempts - 1;
        };
    }
}

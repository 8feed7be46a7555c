package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.enrolment.Confirmation.AlreadyConfirmed;
import hu.kapu.secondfactor.enrolment.Confirmation.Confirmed;
import hu.kapu.secondfactor.enrolment.Confirmation.Expired;
import hu.kapu.secondfactor.enrolment.Confirmation.OtherCitizensTransaction;
import hu.kapu.secondfactor.enrolment.Confirmation.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.Confirmation.TransactionSpent;
import hu.kapu.secondfactor.enrolment.Confirmation.Unknown;
import hu.kapu.secondfactor.enrolment.Confirmation.WrongCode;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.verification.KeptAnswers;
import hu.kapu.secondfactor.verification.Reservation;
import hu.kapu.secondfactor.verification.TransactionAttempts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * One transaction: reserve the attempt, check the code against the pending secret, keep its step and a new deletion
 * code. The step is spent by that: the code cannot sign in afterwards.
 */
@ApplicationScoped
class ConfirmEnrolment {
    private final Pool pool;
    private final TransactionAttempts transactions;
    private final PendingEnrolments pendings;
    private final EnrolmentSeals seals;
    private final KeptAnswers answers;
    private final BudgetSettings budget;
    private final RequesterSettings passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConfirmEnrolment(
            Pool pool,
            TransactionAttempts transactions,
            PendingEnrolments pendings,
            EnrolmentSeals seals,
            KeptAnswers answers,
            BudgetSettings budget,
            RequesterSettings passwords,
            Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.pendings = pendings;
        this.seals = seals;
        this.answers = answers;
        this.budget = budget;
        this.passwords = passwords;
        this.clock = clock;
    }

    Uni<Confirmation> confirm(ConfirmationAttempt attempt) {
        if (!attempt.requester().passwordWithin(passwords.passwordForChanges())) {
            return Uni.createFrom().item(new PasswordProofMissing());
        }
        Instant now = clock.instant();
        return pool.withTransaction(connection -> transactions
                .reserve(connection, attempt.requester(), attempt.id(), now)
                .chain(reservation -> settle(connection, attempt, reservation, now)));
    }

    private Uni<Confirmation> settle(
            SqlConnection connection, ConfirmationAttempt attempt, Reservation reservation, Instant now) {
        return switch (reservation) {
            case Reservation.Reserved(int attempts) ->
                judge(connection, attempt, attempts, now)
                        .call(outcome -> keep(connection, attempt, attempts, outcome, now));
            case Reservation.Repeated(String answer) -> Uni.createFrom().item(answers.read(answer, Confirmation.class));
            case Reservation.Spent() -> Uni.createFrom().item(new TransactionSpent());
            case Reservation.OtherCitizens() -> Uni.createFrom().item(new OtherCitizensTransaction());
        };
    }

    private Uni<Confirmation> judge(SqlConnection connection, ConfirmationAttempt attempt, int attempts, Instant now) {
        return pendings.of(
                        connection,
                        attempt.requester().citizen(),
                        attempt.requester().transaction())
                .map(row -> EnrolmentLookup.judge(row, attempt.enrolment(), attempt.requester(), now))
                .chain(lookup -> switch (lookup) {
                    case EnrolmentLookup.Found(PendingEnrolment pending) ->
                        check(connection, attempt, pending, attempts, now);
                    case EnrolmentLookup.Expired() -> Uni.createFrom().item(new Expired());
                    case EnrolmentLookup.Unknown() -> Uni.createFrom().item(new Unknown());
                });
    }

    private Uni<Confirmation> check(
            SqlConnection connection,
            ConfirmationAttempt attempt,
            PendingEnrolment pending,
            int attempts,
            Instant now) {
        if (pending.confirmation().isPresent()) {
            return Uni.createFrom().item(new AlreadyConfirmed());
        }
        Optional<TimeStep> step = seals.secretOf(pending).stepOf(attempt.code(), now);
        if (step.isEmpty()) {
            return Uni.createFrom().item(new WrongCode(budget.perTransaction() - attempts));
        }
        var confirmation = new EnrolmentConfirmation(step.get(), seals.seal(pending, DeletionCode.generate(random)));
        return pendings.confirm(connection, pending.id(), confirmation, now)
                .map(confirmed -> confirmed ? new Confirmed() : new AlreadyConfirmed());
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

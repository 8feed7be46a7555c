package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.proof.Proof;
import hu.kapu.secondfactor.proof.Proofs;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.verification.Reservation.OtherCitizens;
import hu.kapu.secondfactor.verification.Reservation.Repeated;
import hu.kapu.secondfactor.verification.Reservation.Reserved;
import hu.kapu.secondfactor.verification.Reservation.Spent;
import hu.kapu.secondfactor.verification.Verification.Accepted;
import hu.kapu.secondfactor.verification.Verification.NoEmailCode;
import hu.kapu.secondfactor.verification.Verification.NoSecondFactor;
import hu.kapu.secondfactor.verification.Verification.OtherCitizensTransaction;
import hu.kapu.secondfactor.verification.Verification.TransactionSpent;
import hu.kapu.secondfactor.verification.Verification.WrongCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * One transaction: reserve the attempt, judge in memory, burn the step or code, keep the answer; answered after commit.
 *
 * <p>Every refusal is a returned value: a thrown one would roll back its own attempt counter.
 */
@ApplicationScoped
public class VerifyCode {
    private final Pool pool;
    private final FactorOwners owners;
    private final TransactionAttempts transactions;
    private final TotpJudgement totpJudgement;
    private final EmailCodeJudgement emailCodeJudgement;
    private final Proofs proofs;
    private final KeptAnswers answers;
    private final Clock clock;

    VerifyCode(
            Pool pool,
            FactorOwners owners,
            TransactionAttempts transactions,
            TotpJudgement totpJudgement,
            EmailCodeJudgement emailCodeJudgement,
            Proofs proofs,
            KeptAnswers answers,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.transactions = transactions;
        this.totpJudgement = totpJudgement;
        this.emailCodeJudgement = emailCodeJudgement;
        this.proofs = proofs;
        this.answers = answers;
        this.clock = clock;
    }

    public Uni<Verification> attempt(VerificationAttempt attempt) {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> owners.lock(connection, attempt.citizen())
                .chain(known -> known
                        ? reserve(connection, attempt, now)
                        : Uni.createFrom().item(noFactor(attempt.method()))));
    }

    private Uni<Verification> reserve(SqlConnection connection, VerificationAttempt attempt, Instant now) {
        return transactions
                .reserve(connection, attempt.requester(), attempt.id(), now)
                .chain(reservation -> settle(connection, attempt, reservation, now));
    }

    private Uni<Verification> settle(
            SqlConnection connection, VerificationAttempt attempt, Reservation reservation, Instant now) {
        return switch (reservation) {
            case Reserved(int attempts) ->
                judgementOf(attempt.method())
                        .judge(connection, attempt, attempts, now)
                        .call(verification -> keep(connection, attempt, attempts, verification, now))
                        .call(verification -> prove(connection, attempt, verification));
            case Repeated(String answer) -> Uni.createFrom().item(answers.read(answer, Verification.class));
            case Spent() -> Uni.createFrom().item(new TransactionSpent());
            case OtherCitizens() -> Uni.createFrom().item(new OtherCitizensTransaction());
        };
    }

    private Uni<Void> keep(
            SqlConnection connection,
            VerificationAttempt attempt,
            int attempts,
            Verification verification,
            Instant now) {
        return transactions.answer(
                connection,
                attempt.requester().transaction(),
                attemptsAfter(attempt.method(), verification, attempts),
                attempt.id(),
                answers.write(verification),
                now);
    }

    private Uni<Void> prove(SqlConnection connection, VerificationAttempt attempt, Verification verification) {
        return verification instanceof Accepted(FactorMethod method, UUID factor, Instant at, Instant activatedAt)
                ? proofs.record(
                        connection, attempt.requester().transaction(), attempt.citizen(), new Proof(method, factor, at))
                : Uni.createFrom().voidItem();
    }

    private Judgement judgementOf(FactorMethod method) {
        return switch (method) {
            case TOTP -> totpJudgement;
            case EMAIL_CODE -> emailCodeJudgement;
        };
    }

    private static Verification noFactor(FactorMethod method) {
        return switch (method) {
            case TOTP -> new NoSecondFactor();
            case EMAIL_CODE -> new NoEmailCode();
        };
    }

    /** Only a guess costs a place, one at a mailed code costs a place of that code; a success clears the count. */
    private static int attemptsAfter(FactorMethod method, Verification verification, int attempts) {
        return switch (verification) {
            case WrongCode wrong when method == FactorMethod.TOTP -> attempts;
            case Accepted accepted -> 0;
            default -> attempts - 1;
        };
    }
}

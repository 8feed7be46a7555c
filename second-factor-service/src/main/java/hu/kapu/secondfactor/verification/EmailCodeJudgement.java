package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.emailcode.CheckCode;
import hu.kapu.secondfactor.emailcode.CodeCheck;
import hu.kapu.secondfactor.emailcode.EmailFlow;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.EmailFactor;
import hu.kapu.secondfactor.state.EmailFactors;
import hu.kapu.secondfactor.verification.Verification.Accepted;
import hu.kapu.secondfactor.verification.Verification.AlreadyUsed;
import hu.kapu.secondfactor.verification.Verification.ChallengeSpent;
import hu.kapu.secondfactor.verification.Verification.Disabled;
import hu.kapu.secondfactor.verification.Verification.Expired;
import hu.kapu.secondfactor.verification.Verification.Locked;
import hu.kapu.secondfactor.verification.Verification.NoCodeSent;
import hu.kapu.secondfactor.verification.Verification.NoEmailCode;
import hu.kapu.secondfactor.verification.Verification.Superseded;
import hu.kapu.secondfactor.verification.Verification.WrongCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks a mailed code: a place on the factor, a place on the newest code, then the code itself. */
@ApplicationScoped
class EmailCodeJudgement implements Judgement {
    private final EmailFactors factors;
    private final EmailFactorAttempts attempts;
    private final CheckCode checkCode;
    private final WrongCodes wrongCodes;
    private final BudgetSettings budget;

    EmailCodeJudgement(
            EmailFactors factors,
            EmailFactorAttempts attempts,
            CheckCode checkCode,
            WrongCodes wrongCodes,
            BudgetSettings budget) {
        this.factors = factors;
        this.attempts = attempts;
        this.checkCode = checkCode;
        this.wrongCodes = wrongCodes;
        this.budget = budget;
    }

    @Override
    public Uni<Verification> judge(
            SqlConnection connection, VerificationAttempt attempt, int transactionAttempts, Instant now) {
        return factor(connection, attempt)
                .chain(factor -> factor.map(found -> reserve(connection, attempt, found, now))
                        .orElseGet(() -> Uni.createFrom().item(new NoEmailCode())));
    }

    private Uni<Optional<EmailFactor>> factor(SqlConnection connection, VerificationAttempt attempt) {
        return attempt.olderThan()
                .map(instant -> factors.olderThan(connection, attempt.citizen(), instant))
                .orElseGet(() -> factors.presentOf(connection, attempt.citizen()));
    }

    private Uni<Verification> reserve(
            SqlConnection connection, VerificationAttempt attempt, EmailFactor factor, Instant now) {
        return attempts.reserve(connection, factor.id(), now)
                .chain(reserved -> reserved.map(counted -> check(connection, attempt, factor, counted, now))
                        .orElseGet(() -> Uni.createFrom().item(refusal(factor, now))));
    }

    private Uni<Verification> check(
            SqlConnection connection,
            VerificationAttempt attempt,
            EmailFactor factor,
            CountedFailures counted,
            Instant now) {
        var flow = EmailFlow.signIn(attempt.citizen(), attempt.requester().transaction());
        return checkCode.check(connection, flow, attempt.code().digits(), now).chain(check -> switch (check) {
            case CodeCheck.Right() -> accept(connection, factor, now);
            case CodeCheck.Wrong(int left) -> count(connection, attempt, counted, left, now);
            case CodeCheck.Superseded(int number, int newest) ->
                uncounted(connection, factor, new Superseded(number, newest));
            case CodeCheck.AlreadyUsed() -> uncounted(connection, factor, new AlreadyUsed());
            case CodeCheck.Expired() -> uncounted(connection, factor, new Expired());
            case CodeCheck.Spent() -> uncounted(connection, factor, new ChallengeSpent());
            case CodeCheck.NoneSent() -> uncounted(connection, factor, new NoCodeSent());
        });
    }

    private Uni<Verification> accept(SqlConnection connection, EmailFactor factor, Instant now) {
        return attempts.clear(connection, factor.id(), now)
                .replaceWith(new Accepted(FactorMethod.EMAIL_CODE, factor.id(), now, factor.activatedAt()));
    }

    private Uni<Verification> count(
            SqlConnection connection, VerificationAttempt attempt, CountedFailures counted, int left, Instant now) {
        var guess = new Guess(FactorMethod.EMAIL_CODE, List.of(counted), left, now);
        return wrongCodes.record(connection, attempt, guess).map(attemptsLeft -> new WrongCode(attemptsLeft, null));
    }

    private Uni<Verification> uncounted(SqlConnection connection, EmailFactor factor, Verification outcome) {
        return attempts.giveBack(connection, factor.id()).replaceWith(outcome);
    }

    private Verification refusal(EmailFactor factor, Instant now) {
        return factor.lockedUntil(budget.rolling(), now)
                .<Verification>map(Locked::new)
                .orElseGet(Disabled::new);
    }
}

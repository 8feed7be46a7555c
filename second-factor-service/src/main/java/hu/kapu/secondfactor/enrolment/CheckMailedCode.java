package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.emailcode.CheckCode;
import hu.kapu.secondfactor.emailcode.CodeCheck;
import hu.kapu.secondfactor.emailcode.EmailFlow;
import hu.kapu.secondfactor.enrolment.Confirmation.OfMail;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.AlreadyUsed;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.Expired;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.Locked;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.NoneSent;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.Spent;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.Superseded;
import hu.kapu.secondfactor.enrolment.MailedCodeRefusal.Wrong;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Checks the code that was mailed to confirm an address, within the citizen's budget and the code's own. */
@ApplicationScoped
class CheckMailedCode {
    private final CheckCode checkCode;
    private final ConfirmationBudget budget;

    CheckMailedCode(CheckCode checkCode, ConfirmationBudget budget) {
        this.checkCode = checkCode;
        this.budget = budget;
    }

    /** Empty if the code is right and spent now. The citizen's row is locked. */
    Uni<Optional<OfMail>> refusal(
            SqlConnection connection, ConfirmationAttempt attempt, PendingEnrolment pending, Instant now) {
        return budget.reserve(connection, pending.citizen(), now)
                .chain(left -> left.map(hourly -> check(connection, attempt, pending, hourly, now))
                        .orElseGet(() -> budget.lockedUntil(connection, pending.citizen(), now)
                                .map(until -> Optional.of(new OfMail(new Locked(until))))));
    }

    private Uni<Optional<OfMail>> check(
            SqlConnection connection, ConfirmationAttempt attempt, PendingEnrolment pending, int hourly, Instant now) {
        var flow = EmailFlow.enrolment(pending.citizen(), pending.id());
        return checkCode
                .check(connection, flow, attempt.code().digits(), now)
                .call(check -> settle(connection, pending, check))
                .map(check -> refusal(check, hourly).map(OfMail::new));
    }

    /** Only a guess stays counted. */
    private Uni<Void> settle(SqlConnection connection, PendingEnrolment pending, CodeCheck check) {
        return switch (check) {
            case CodeCheck.Right() -> budget.clear(connection, pending.citizen());
            case CodeCheck.Wrong wrong -> Uni.createFrom().voidItem();
            case CodeCheck.Superseded superseded -> budget.giveBack(connection, pending.citizen());
            case CodeCheck.AlreadyUsed() -> budget.giveBack(connection, pending.citizen());
            case CodeCheck.Expired() -> budget.giveBack(connection, pending.citizen());
            case CodeCheck.Spent() -> budget.giveBack(connection, pending.citizen());
            case CodeCheck.NoneSent() -> budget.giveBack(connection, pending.citizen());
        };
    }

    private static Optional<MailedCodeRefusal> refusal(CodeCheck check, int hourly) {
        return switch (check) {
            case CodeCheck.Right() -> Optional.empty();
            case CodeCheck.Wrong(int left) -> Optional.of(new Wrong(Math.min(left, hourly)));
            case CodeCheck.Superseded(int number, int newest) -> Optional.of(new Superseded(number, newest));
            case CodeCheck.AlreadyUsed() -> Optional.of(new AlreadyUsed());
            case CodeCheck.Expired() -> Optional.of(new Expired());
            case CodeCheck.Spent() -> Optional.of(new Spent());
            case CodeCheck.NoneSent() -> Optional.of(new NoneSent());
        };
    }
}

package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.Confirmation.AlreadyConfirmed;
import hu.kapu.secondfactor.enrolment.Confirmation.Confirmed;
import hu.kapu.secondfactor.enrolment.Confirmation.Expired;
import hu.kapu.secondfactor.enrolment.Confirmation.Unknown;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.totp.TimeStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Checks a code of the app or mail that is enrolled; a right one is spent, and a deletion code made where the aim brings one. */
@ApplicationScoped
class EnrolmentCheck {
    private final PendingEnrolments pendings;
    private final FreshEnrolment freshEnrolment;
    private final CheckAppCode checkAppCode;
    private final CheckMailedCode checkMailedCode;
    private final BudgetSettings budget;

    EnrolmentCheck(
            PendingEnrolments pendings,
            FreshEnrolment freshEnrolment,
            CheckAppCode checkAppCode,
            CheckMailedCode checkMailedCode,
            BudgetSettings budget) {
        this.pendings = pendings;
        this.freshEnrolment = freshEnrolment;
        this.checkAppCode = checkAppCode;
        this.checkMailedCode = checkMailedCode;
        this.budget = budget;
    }

    /** {@code attempts} are the places of the transaction taken by now, this one included. */
    Uni<Confirmation> check(SqlConnection connection, ConfirmationAttempt attempt, int attempts, Instant now) {
        Requester requester = attempt.requester();
        return pendings.of(connection, requester.citizen(), requester.transaction())
                .map(row -> EnrolmentLookup.judge(row, attempt.enrolment(), requester, now))
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
        return switch (pending.aim().method().orElseThrow()) {
            case TOTP -> checkApp(connection, attempt, pending, budget.perTransaction() - attempts, now);
            case EMAIL_CODE -> checkMail(connection, attempt, pending, now);
        };
    }

    private Uni<Confirmation> checkMail(
            SqlConnection connection, ConfirmationAttempt attempt, PendingEnrolment pending, Instant now) {
        return checkMailedCode
                .refusal(connection, attempt, pending, now)
                .chain(refusal -> refusal.isPresent()
                        ? Uni.createFrom().item(refusal.get())
                        : confirm(connection, pending, Optional.empty(), now));
    }

    private Uni<Confirmation> checkApp(
            SqlConnection connection,
            ConfirmationAttempt attempt,
            PendingEnrolment pending,
            int attemptsLeft,
            Instant now) {
        return checkAppCode
                .check(connection, attempt, pending, attemptsLeft, now)
                .chain(check -> switch (check) {
                    case AppCodeCheck.Right(TimeStep step) -> confirm(connection, pending, Optional.of(step), now);
                    case AppCodeCheck.Refused(Confirmation outcome) ->
                        Uni.createFrom().item(outcome);
                });
    }

    private Uni<Confirmation> confirm(
            SqlConnection connection, PendingEnrolment pending, Optional<TimeStep> step, Instant now) {
        return pendings.confirm(connection, pending.id(), freshEnrolment.confirmation(pending, step, now))
                .map(confirmed -> confirmed ? new Confirmed() : new AlreadyConfirmed());
    }
}

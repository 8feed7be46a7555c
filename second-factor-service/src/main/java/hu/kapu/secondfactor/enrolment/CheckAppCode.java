package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.clocktrouble.AppTable;
import hu.kapu.secondfactor.clocktrouble.CandidateApp;
import hu.kapu.secondfactor.clocktrouble.ClockTrouble;
import hu.kapu.secondfactor.clocktrouble.MissedCode;
import hu.kapu.secondfactor.enrolment.AppCodeCheck.Refused;
import hu.kapu.secondfactor.enrolment.AppCodeCheck.Right;
import hu.kapu.secondfactor.enrolment.Confirmation.AlreadyUsed;
import hu.kapu.secondfactor.enrolment.Confirmation.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.Confirmation.WrongCode;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks a code of the app that is enrolled, and finds out from wrong ones that its phone's clock is off. */
@ApplicationScoped
class CheckAppCode {
    private final EnrolmentSeals seals;
    private final ClockTrouble clockTrouble;
    private final RequesterSettings passwords;

    CheckAppCode(EnrolmentSeals seals, ClockTrouble clockTrouble, RequesterSettings passwords) {
        this.seals = seals;
        this.clockTrouble = clockTrouble;
        this.passwords = passwords;
    }

    /** The password is typed with the code. The citizen's row is locked; this attempt is not among those left. */
    Uni<AppCodeCheck> check(
            SqlConnection connection,
            ConfirmationAttempt attempt,
            PendingEnrolment pending,
            int attemptsLeft,
            Instant now) {
        if (!attempt.requester().passwordWithin(passwords.passwordForChanges())) {
            return Uni.createFrom().item(new Refused(new PasswordProofMissing()));
        }
        TotpSecret secret = seals.secretOf(pending);
        Optional<TimeStep> step = secret.stepOf(attempt.code(), now);
        return step.isPresent()
                ? Uni.createFrom().item(spendable(pending, step.get()))
                : missed(connection, attempt, new CandidateApp(pending.id(), secret), attemptsLeft, now);
    }

    private static AppCodeCheck spendable(PendingEnrolment pending, TimeStep step) {
        return pending.hasBurnt(step) ? new Refused(new AlreadyUsed()) : new Right(step);
    }

    private Uni<AppCodeCheck> missed(
            SqlConnection connection, ConfirmationAttempt attempt, CandidateApp app, int attemptsLeft, Instant now) {
        var missed =
                new MissedCode(AppTable.PENDING_ENROLMENT, attempt.requester().transaction(), attempt.code(), now);
        return clockTrouble
                .minutesAhead(connection, missed, List.of(app))
                .map(minutes -> new Refused(new WrongCode(attemptsLeft, minutes.orElse(null))));
    }
}

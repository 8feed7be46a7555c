package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.Enrolments;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Megerősítés": the code of the mail shows that the citizen reaches the mailbox. */
@ApplicationScoped
public class ProveAddress {
    private final Enrolments enrolments;
    private final EnrolmentProgress progress;
    private final CurrentEnrolment current;
    private final FinishEnrolment finish;
    private final EnrolmentRefusals refusals;
    private final EmailPages pages;

    ProveAddress(
            Enrolments enrolments,
            EnrolmentProgress progress,
            CurrentEnrolment current,
            FinishEnrolment finish,
            EnrolmentRefusals refusals,
            EmailPages pages) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.current = current;
        this.finish = finish;
        this.refusals = refusals;
        this.pages = pages;
    }

    public Uni<Response> ask(Enroller enroller) {
        return form(enroller, 200, List.of());
    }

    public Uni<Response> take(Enroller enroller, String code) {
        if (enroller.open(Method.EMAIL_CODE).isEmpty()) {
            return ask(enroller);
        }
        return code.isBlank()
                ? again(enroller, Refusal.of(Reason.EMAIL_CODE_MISSING))
                : confirm(enroller, enroller.open().orElseThrow(), code);
    }

    /** How far the mail has come, for the script of its page. */
    public Uni<Response> progress(Enroller enroller, @Nullable String message) {
        return pages.progress(enroller, message);
    }

    private Uni<Response> confirm(Enroller enroller, UUID enrolment, String code) {
        String proof = enroller.password().at().toString();
        UUID attempt = progress.attempt(enroller.transaction(), "confirm", enrolment.toString(), code, proof);
        return enrolments
                .confirm(enroller.applicant(), enrolment, attempt, code)
                .chain(answer -> confirmed(enroller, enrolment, answer));
    }

    private Uni<Response> confirmed(Enroller enroller, UUID enrolment, Enrolment answer) {
        return switch (answer) {
            case Enrolment.NotReadable() -> again(enroller, Refusal.of(Reason.EMAIL_CODE_NOT_READABLE));
            case Enrolment.CodeWrong wrong ->
                again(
                        enroller,
                        Refusal.of(Reason.EMAIL_CODE_WRONG)
                                .withAttemptsLeft(wrong.attemptsLeft().orElse(null)));
            case Enrolment.CodeUsed() -> again(enroller, Refusal.of(Reason.EMAIL_CODE_ALREADY_USED));
            case Enrolment.Superseded() -> again(enroller, Refusal.of(Reason.CODE_SUPERSEDED));
            case Enrolment.CodeExpired() -> again(enroller, Refusal.of(Reason.CODE_EXPIRED));
            case Enrolment.NoCodeSent() -> again(enroller, Refusal.of(Reason.NO_CODE_SENT));
            case Enrolment.ChallengeSpent() -> again(enroller, Refusal.of(Reason.CHALLENGE_SPENT));
            case Enrolment.Confirmed ignored -> finish.complete(enroller, enrolment);
            default -> Uni.createFrom().item(refusals.of(enroller, answer));
        };
    }

    private Uni<Response> again(Enroller enroller, Refusal refusal) {
        return form(enroller, 422, List.of(refusal));
    }

    private Uni<Response> form(Enroller enroller, int status, List<Refusal> errors) {
        return current.follow(
                enroller,
                answer -> answer instanceof Enrolment.ConfirmAddress address
                        ? pages.code(enroller, address, status, errors)
                        : Uni.createFrom().item(refusals.of(enroller, answer)));
    }
}

package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.Enrolments;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.ClockOffset;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under the QR code: the password once more and the first code of the app, which together earn the deletion code. */
@ApplicationScoped
public class ProveApp {
    private final Enrolments enrolments;
    private final EnrolmentProgress progress;
    private final CurrentEnrolment current;
    private final PasswordOnceMore password;
    private final FinishEnrolment finish;
    private final EnrolmentRefusals refusals;
    private final EnrolmentPages pages;

    ProveApp(
            Enrolments enrolments,
            EnrolmentProgress progress,
            CurrentEnrolment current,
            PasswordOnceMore password,
            FinishEnrolment finish,
            EnrolmentRefusals refusals,
            EnrolmentPages pages) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.current = current;
        this.password = password;
        this.finish = finish;
        this.refusals = refusals;
        this.pages = pages;
    }

    /** Texts are empty when a field was. */
    public Uni<Response> take(Enroller enroller, PasswordOnceMore.Typed typed, String code) {
        if (enroller.open(Method.TOTP).isEmpty()) {
            return again(enroller, List.of());
        }
        List<Refusal> missing = missing(enroller, typed, code);
        return missing.isEmpty()
                ? password.whenRight(
                        enroller,
                        typed,
                        proved -> confirm(proved, proved.open().orElseThrow(), code),
                        refusal -> again(enroller, List.of(refusal)))
                : again(enroller, missing);
    }

    private static List<Refusal> missing(Enroller enroller, PasswordOnceMore.Typed typed, String code) {
        List<Refusal> missing = new ArrayList<>();
        if (typed.password().isEmpty() && !enroller.door().passwordGivenLately()) {
            missing.add(Refusal.of(Reason.PASSWORD_MISSING));
        }
        if (code.isBlank()) {
            missing.add(Refusal.of(Reason.CODE_MISSING));
        }
        return missing;
    }

    private Uni<Response> confirm(Enroller enroller, UUID enrolment, String code) {
        UUID attempt = progress.attempt(enroller.transaction(), "confirm", enrolment.toString(), code);
        return enrolments
                .confirm(enroller.applicant(), enrolment, attempt, code)
                .chain(answer -> confirmed(enroller, enrolment, answer));
    }

    private Uni<Response> confirmed(Enroller enroller, UUID enrolment, Enrolment answer) {
        return switch (answer) {
            case Enrolment.NotReadable() -> again(enroller, List.of(Refusal.of(Reason.CODE_NOT_READABLE)));
            case Enrolment.CodeWrong wrong -> wrong(enroller, wrong);
            case Enrolment.CodeUsed() -> again(enroller, List.of(Refusal.of(Reason.CODE_ALREADY_USED)));
            case Enrolment.Confirmed ignored -> finish.complete(enroller, enrolment);
            default -> Uni.createFrom().item(refusals.of(enroller, answer));
        };
    }

    private Uni<Response> wrong(Enroller enroller, Enrolment.CodeWrong wrong) {
        Reason reason = wrong.clockOffsetMinutes().isPresent() ? Reason.CODE_OF_WRONG_CLOCK : Reason.CODE_WRONG;
        Refusal refusal =
                Refusal.of(reason).withAttemptsLeft(wrong.attemptsLeft().orElse(null));
        return again(
                enroller,
                List.of(refusal),
                wrong.clockOffsetMinutes().map(ClockOffset::new).orElse(null));
    }

    private Uni<Response> again(Enroller enroller, List<Refusal> errors) {
        return again(enroller, errors, null);
    }

    /** The same page with what is wrong; the secret is read again, nothing of it is kept here. */
    private Uni<Response> again(Enroller enroller, List<Refusal> errors, @Nullable ClockOffset clock) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.Scan scan
                        ? pages.scan(enroller, scan, 422, errors, clock)
                        : refusals.of(enroller, answer));
    }
}

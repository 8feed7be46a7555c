package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.Identity;
import hu.kapu.gateway.clients.PasswordCheck;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under the QR code: the password once more and the first code of the app, which together earn the deletion code. */
@ApplicationScoped
public class ProveApp {
    /** What was typed; texts are empty when a field was. */
    public record Typed(
            String password, String code, @Nullable String deviceToken) {
        List<Refusal> missing() {
            List<Refusal> missing = new ArrayList<>();
            if (password.isEmpty()) {
                missing.add(Refusal.of(Reason.PASSWORD_MISSING));
            }
            if (code.isBlank()) {
                missing.add(Refusal.of(Reason.CODE_MISSING));
            }
            return missing;
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    private final Identity identity;
    private final SecondFactors secondFactors;
    private final EnrolmentProgress progress;
    private final RequestSecondFactor request;
    private final EnrolmentPages pages;
    private final Ids ids;

    ProveApp(
            Identity identity,
            SecondFactors secondFactors,
            EnrolmentProgress progress,
            RequestSecondFactor request,
            EnrolmentPages pages,
            Ids ids) {
        this.identity = identity;
        this.secondFactors = secondFactors;
        this.progress = progress;
        this.request = request;
        this.pages = pages;
        this.ids = ids;
    }

    public Uni<Response> take(Enroller enroller, Typed typed) {
        if (enroller.open().isEmpty()) {
            return request.scan(enroller);
        }
        List<Refusal> missing = typed.missing();
        return missing.isEmpty()
                ? checkPassword(enroller, enroller.open().get(), typed)
                : again(enroller, 422, missing);
    }

    private Uni<Response> checkPassword(Enroller enroller, UUID enrolment, Typed typed) {
        return identity.checkPassword(
                        enroller.transaction().id(),
                        ids.next(),
                        enroller.userName(),
                        typed.password(),
                        typed.deviceToken())
                .chain(check -> switch (check) {
                    case PasswordCheck.Accepted(AcceptedCitizen citizen)
                    when citizen.citizenId().equals(enroller.password().citizenId()) ->
                        confirm(enroller, enrolment, citizen, typed);
                    case PasswordCheck.Accepted ignored -> wrongPassword(enroller);
                    case PasswordCheck.Wrong() -> wrongPassword(enroller);
                    case PasswordCheck.TooManyAttempts tooMany ->
                        item(pages.refused(
                                enroller,
                                429,
                                Refusal.of(Reason.TOO_MANY_ATTEMPTS)
                                        .withRetryAt(tooMany.retryAt().orElse(null))));
                    case PasswordCheck.Overloaded(Duration wait) -> item(pages.overloaded(enroller, wait));
                    case PasswordCheck.Unavailable() -> item(pages.error(enroller, ErrorPage.Kind.UNAVAILABLE));
                });
    }

    private Uni<Response> wrongPassword(Enroller enroller) {
        return again(enroller, 422, List.of(Refusal.of(Reason.PASSWORD_AGAIN_WRONG)));
    }

    private Uni<Response> confirm(Enroller enroller, UUID enrolment, AcceptedCitizen citizen, Typed typed) {
        Applicant applicant = new Applicant(
                enroller.transaction().id(), citizen.citizenId(), citizen.passwordAt(), citizen.restrictedUntil());
        UUID attempt = progress.attempt(enroller.transaction(), "confirm", enrolment.toString(), typed.code());
        return progress.passwordProvedAgain(enroller.transaction(), citizen.passwordAt())
                .chain(() -> secondFactors.confirm(applicant, enrolment, attempt, typed.code()))
                .chain(answer -> confirmed(enroller, answer));
    }

    private Uni<Response> confirmed(Enroller enroller, Enrolment answer) {
        return switch (answer) {
            case Enrolment.NotReadable() -> again(enroller, 422, List.of(Refusal.of(Reason.CODE_NOT_READABLE)));
            case Enrolment.CodeWrong wrong ->
                again(
                        enroller,
                        422,
                        List.of(Refusal.of(Reason.CODE_WRONG)
                                .withAttemptsLeft(wrong.attemptsLeft().orElse(null))));
            default -> item(request.refusal(enroller, answer));
        };
    }

    /** The same page with what is wrong; the secret is read again, nothing of it is kept here. */
    private Uni<Response> again(Enroller enroller, int status, List<Refusal> errors) {
        return request.read(
                enroller,
                answer -> answer instanceof Enrolment.Scan scan
                        ? pages.scan(enroller, scan, status, errors)
                        : request.refusal(enroller, answer));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}

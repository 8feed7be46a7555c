package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentWish;
import hu.kapu.gateway.clients.Enrolments;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** "Eléri ezt a postafiókot?", and with the password once more "Megerősítő kód küldése". */
@ApplicationScoped
public class SendConfirmation {
    private static final String YES = "igen";
    private static final String NO = "nem";

    private final Enrolments enrolments;
    private final EnrolmentProgress progress;
    private final RequestableMethods requestable;
    private final CurrentEnrolment current;
    private final PasswordOnceMore password;
    private final EnrolmentRefusals refusals;
    private final EmailPages pages;

    SendConfirmation(
            Enrolments enrolments,
            EnrolmentProgress progress,
            RequestableMethods requestable,
            CurrentEnrolment current,
            PasswordOnceMore password,
            EnrolmentRefusals refusals,
            EmailPages pages) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.requestable = requestable;
        this.current = current;
        this.password = password;
        this.refusals = refusals;
        this.pages = pages;
    }

    public Uni<Response> askAboutAddress(Enroller enroller) {
        return isRequestable(enroller) ? item(pages.address(enroller)) : toTheChoice(enroller);
    }

    public Uni<Response> takeAnswer(Enroller enroller, String reachable) {
        return switch (reachable) {
            case YES -> item(EnrolmentPages.seeOther(enroller.at("/email/kuldes")));
            case NO -> item(EnrolmentPages.seeOther(enroller.at("/email/nem")));
            default -> item(pages.address(enroller));
        };
    }

    public Uni<Response> unreachable(Enroller enroller) {
        return item(pages.unreachable(enroller));
    }

    public Uni<Response> offer(Enroller enroller) {
        return isRequestable(enroller) ? item(pages.send(enroller, 200, List.of())) : toTheChoice(enroller);
    }

    /** Begins the enrolment where none of this method is under way, and has the mail sent. */
    public Uni<Response> take(Enroller enroller, PasswordOnceMore.Typed typed) {
        if (!isRequestable(enroller)) {
            return toTheChoice(enroller);
        }
        return password.whenRight(
                enroller,
                typed,
                proved -> begun(proved).chain(answer -> first(proved, answer)),
                refusal -> item(pages.send(enroller, 422, List.of(refusal))));
    }

    /**
     * "Új kód küldése".
     *
     * @param after the number of the mail on the page whose button was pressed; 0 where there was none
     */
    public Uni<Response> sendAgain(Enroller enroller, int after) {
        return enroller.open(Method.EMAIL_CODE)
                .map(enrolment -> send(enroller, enrolment, after))
                .orElseGet(() -> item(EnrolmentPages.seeOther(enroller.at(Stages.MAILED_CODE))));
    }

    private Uni<Enrolment> begun(Enroller enroller) {
        return enroller.open(Method.EMAIL_CODE)
                .map(enrolment -> enrolments.read(enroller.applicant(), enrolment, enroller.language()))
                .orElseGet(() -> current.begin(enroller, EnrolmentWish.of(Method.EMAIL_CODE)));
    }

    /** The second click of the form finds the mail already asked for. */
    private Uni<Response> first(Enroller enroller, Enrolment answer) {
        return answer instanceof Enrolment.ConfirmAddress address
                        && address.mail().isEmpty()
                ? send(enroller, address.id(), 0)
                : item(refusals.of(enroller, answer));
    }

    private Uni<Response> send(Enroller enroller, UUID enrolment, int after) {
        UUID attempt = progress.attempt(enroller.transaction(), "send", enrolment.toString(), Integer.toString(after));
        return enrolments
                .sendCode(
                        enroller.applicant(),
                        enrolment,
                        attempt,
                        enroller.sealedRecipient(),
                        enroller.citizen().knownDevice())
                .chain(answer -> answer instanceof Enrolment.MailTooSoon tooSoon
                        ? tooSoon(enroller, tooSoon)
                        : item(refusals.of(enroller, answer)));
    }

    private Uni<Response> tooSoon(Enroller enroller, Enrolment.MailTooSoon tooSoon) {
        List<Refusal> errors = List.of(Refusal.of(Reason.MAIL_TOO_SOON).withRetryAt(tooSoon.retryAt()));
        return enroller.open(Method.EMAIL_CODE).isEmpty()
                ? item(pages.send(enroller, 429, errors))
                : current.follow(
                        enroller,
                        answer -> answer instanceof Enrolment.ConfirmAddress address
                                ? pages.code(enroller, address, 429, errors)
                                : item(refusals.of(enroller, tooSoon)));
    }

    private boolean isRequestable(Enroller enroller) {
        return requestable.at(enroller.transaction().target()).contains(Method.EMAIL_CODE);
    }

    private static Uni<Response> toTheChoice(Enroller enroller) {
        return item(EnrolmentPages.seeOther(enroller.at("")));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}

package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The first steps of requesting Ügyfélkapu+: what it takes, the QR code, and the way from page to page. */
@ApplicationScoped
public class RequestSecondFactor {
    private final SecondFactors secondFactors;
    private final EnrolmentProgress progress;
    private final EnrolmentPages pages;
    private final EnrolmentConfiguration configuration;

    RequestSecondFactor(
            SecondFactors secondFactors,
            EnrolmentProgress progress,
            EnrolmentPages pages,
            EnrolmentConfiguration configuration) {
        this.secondFactors = secondFactors;
        this.progress = progress;
        this.pages = pages;
        this.configuration = configuration;
    }

    public Uni<Response> offer(Enroller enroller) {
        return item(enroller.open().isPresent() ? EnrolmentPages.seeOther(enroller.at("/qr")) : pages.offer(enroller));
    }

    /** One enrolment a sign-in; a second click goes on with the first one's. */
    public Uni<Response> begin(Enroller enroller) {
        if (enroller.open().isPresent()) {
            return item(EnrolmentPages.seeOther(enroller.at("/qr")));
        }
        UUID attempt = progress.attempt(
                enroller.transaction(),
                "start",
                Integer.toString(enroller.transaction().revision()));
        return secondFactors
                .start(enroller.applicant(), attempt, enroller.userName(), configuration.issuer(), enroller.language())
                .chain(answer -> begun(enroller, answer));
    }

    public Uni<Response> scan(Enroller enroller) {
        return read(enroller, answer -> switch (answer) {
            case Enrolment.Scan scan -> pages.scan(enroller, scan, 200, List.of());
            case Enrolment.DeletionCode ignored -> EnrolmentPages.seeOther(enroller.at("/torlokod"));
            default -> refusal(enroller, answer);
        });
    }

    public Uni<Response> deletionCode(Enroller enroller) {
        return read(enroller, answer -> switch (answer) {
            case Enrolment.DeletionCode code -> pages.deletionCode(enroller, code, 200, List.of());
            case Enrolment.Scan ignored -> EnrolmentPages.seeOther(enroller.at("/qr"));
            default -> refusal(enroller, answer);
        });
    }

    public Uni<Response> sheet(Enroller enroller) {
        return read(enroller, answer -> switch (answer) {
            case Enrolment.DeletionCode code -> pages.sheet(enroller, code);
            case Enrolment.Scan ignored -> EnrolmentPages.seeOther(enroller.at("/qr"));
            default -> refusal(enroller, answer);
        });
    }

    public Uni<Response> done(Enroller enroller) {
        return item(
                enroller.transaction().enrolment().done()
                        ? pages.done(enroller)
                        : EnrolmentPages.seeOther(enroller.at("")));
    }

    /** The enrolment as it stands, without changing it; where there is none, back to the offer. */
    Uni<Response> read(Enroller enroller, Function<Enrolment, Response> page) {
        return enroller.open()
                .map(enrolment -> secondFactors
                        .read(enroller.applicant(), enrolment, enroller.language())
                        .call(answer -> forgetWhenGone(enroller, answer))
                        .map(page))
                .orElseGet(() -> item(EnrolmentPages.seeOther(
                        enroller.at(enroller.transaction().enrolment().done() ? "/kesz" : ""))));
    }

    /** What no step of its own makes of an answer. */
    Response refusal(Enroller enroller, Enrolment answer) {
        return switch (answer) {
            case Enrolment.Scan ignored -> EnrolmentPages.seeOther(enroller.at("/qr"));
            case Enrolment.DeletionCode ignored -> EnrolmentPages.seeOther(enroller.at("/torlokod"));
            case Enrolment.Completed ignored -> EnrolmentPages.seeOther(enroller.at("/kesz"));
            case Enrolment.AlreadyConfirmed() -> EnrolmentPages.seeOther(enroller.at("/torlokod"));
            case Enrolment.NotConfirmed() -> EnrolmentPages.seeOther(enroller.at("/qr"));
            case Enrolment.PasswordTooOld() -> EnrolmentPages.seeOther(enroller.signInAgain());
            case Enrolment.SecondFactorPresent() -> pages.refused(enroller, 403, Reason.SECOND_FACTOR_PRESENT);
            case Enrolment.Unknown() -> pages.refused(enroller, 410, Reason.ENROLMENT_UNKNOWN);
            case Enrolment.Expired() -> pages.refused(enroller, 410, Reason.ENROLMENT_EXPIRED);
            case Enrolment.NotReadable() -> pages.refused(enroller, 422, Reason.CODE_NOT_READABLE);
            case Enrolment.CodeWrong ignored -> pages.refused(enroller, 422, Reason.CODE_WRONG);
            case Enrolment.TooManyAttempts tooMany ->
                pages.refused(
                        enroller,
                        429,
                        Refusal.of(Reason.TOO_MANY_ATTEMPTS)
                                .withRetryAt(tooMany.retryAt().orElse(null)));
            case Enrolment.Overloaded(Duration wait) -> pages.overloaded(enroller, wait);
            case Enrolment.Unavailable() -> pages.error(enroller, ErrorPage.Kind.UNAVAILABLE);
        };
    }

    private Uni<Response> begun(Enroller enroller, Enrolment answer) {
        return switch (answer) {
            case Enrolment.Scan scan ->
                progress.started(enroller.transaction(), scan.id())
                        .replaceWith(EnrolmentPages.seeOther(enroller.at("/qr")));
            case Enrolment.PasswordTooOld() ->
                progress.askPasswordAgain(enroller.transaction()).replaceWith(refusal(enroller, answer));
            default -> item(refusal(enroller, answer));
        };
    }

    private Uni<Void> forgetWhenGone(Enroller enroller, Enrolment answer) {
        return answer instanceof Enrolment.Unknown || answer instanceof Enrolment.Expired
                ? progress.gone(enroller.transaction())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}

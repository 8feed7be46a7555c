package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** "Befejezés": with the deletion code kept, Ügyfélkapu+ becomes active; before this nothing is. */
@ApplicationScoped
public class FinishEnrolment {
    private final SecondFactors secondFactors;
    private final EnrolmentProgress progress;
    private final RequestSecondFactor request;
    private final EnrolmentPages pages;

    FinishEnrolment(
            SecondFactors secondFactors,
            EnrolmentProgress progress,
            RequestSecondFactor request,
            EnrolmentPages pages) {
        this.secondFactors = secondFactors;
        this.progress = progress;
        this.request = request;
        this.pages = pages;
    }

    /** Takes the tick "A törlőkód mentéséről gondoskodtam". */
    public Uni<Response> take(Enroller enroller, boolean kept) {
        if (enroller.open().isEmpty()) {
            return request.deletionCode(enroller);
        }
        return kept ? complete(enroller, enroller.open().get()) : askForTick(enroller);
    }

    private Uni<Response> askForTick(Enroller enroller) {
        return request.read(
                enroller,
                answer -> answer instanceof Enrolment.DeletionCode code
                        ? pages.deletionCode(enroller, code, 422, List.of(Refusal.of(Reason.DELETION_CODE_NOT_KEPT)))
                        : request.refusal(enroller, answer));
    }

    private Uni<Response> complete(Enroller enroller, UUID enrolment) {
        UUID attempt = progress.attempt(enroller.transaction(), "complete", enrolment.toString());
        return secondFactors
                .complete(enroller.applicant(), enrolment, attempt, enroller.sealedRecipient())
                .chain(answer -> completed(enroller, answer));
    }

    private Uni<Response> completed(Enroller enroller, Enrolment answer) {
        Response response = request.refusal(enroller, answer);
        return answer instanceof Enrolment.Completed
                ? progress.done(enroller.transaction()).replaceWith(response)
                : Uni.createFrom().item(response);
    }
}

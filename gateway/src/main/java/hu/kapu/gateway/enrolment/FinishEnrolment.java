package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentKind;
import hu.kapu.gateway.clients.Enrolments;
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
    private final Enrolments enrolments;
    private final EnrolmentProgress progress;
    private final CurrentEnrolment current;
    private final EnrolmentRefusals refusals;
    private final EnrolmentPages pages;

    FinishEnrolment(
            Enrolments enrolments,
            EnrolmentProgress progress,
            CurrentEnrolment current,
            EnrolmentRefusals refusals,
            EnrolmentPages pages) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.current = current;
        this.refusals = refusals;
        this.pages = pages;
    }

    /** Takes the tick "A törlőkód mentéséről gondoskodtam". */
    public Uni<Response> take(Enroller enroller, boolean kept) {
        return kept && enroller.open().isPresent()
                ? complete(enroller, enroller.open().get())
                : askForTick(enroller);
    }

    /** For a further factor, which brings no deletion code with it. */
    public Uni<Response> takeConfirmed(Enroller enroller) {
        return enroller.open().map(enrolment -> complete(enroller, enrolment)).orElseGet(() -> askForTick(enroller));
    }

    private Uni<Response> askForTick(Enroller enroller) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.DeletionCode code
                        ? pages.deletionCode(enroller, code, 422, List.of(Refusal.of(Reason.DELETION_CODE_NOT_KEPT)))
                        : refusals.of(enroller, answer));
    }

    /** What takes another factor's place ends what was opened elsewhere, before the change and once more after it. */
    Uni<Response> complete(Enroller enroller, UUID enrolment) {
        return endOtherAccess(enroller)
                .chain(() -> ask(enroller, enrolment))
                .call(answer -> answer instanceof Enrolment.Completed ? endOtherAccess(enroller) : nothing())
                .chain(answer -> completed(enroller, answer));
    }

    private Uni<Enrolment> ask(Enroller enroller, UUID enrolment) {
        UUID attempt = progress.attempt(enroller.transaction(), "complete", enrolment.toString());
        return enrolments.complete(enroller.applicant(), enrolment, attempt, enroller.sealedRecipient());
    }

    private Uni<Response> completed(Enroller enroller, Enrolment answer) {
        Response response = refusals.of(enroller, answer);
        return answer instanceof Enrolment.Completed completed
                ? progress.done(enroller.transaction(), completed.method()).replaceWith(response)
                : Uni.createFrom().item(response);
    }

    private static Uni<Void> endOtherAccess(Enroller enroller) {
        return enroller.transaction().enrolment().kind() == EnrolmentKind.REPLACEMENT
                ? enroller.door().endOtherAccess().get()
                : nothing();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}

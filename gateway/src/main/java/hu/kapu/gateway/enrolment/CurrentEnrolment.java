package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentWish;
import hu.kapu.gateway.clients.Enrolments;
import hu.kapu.gateway.signin.EnrolmentProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** The one enrolment of a sign-in: begins it, reads it, and forgets it when it is gone. */
@ApplicationScoped
class CurrentEnrolment {
    private final Enrolments enrolments;
    private final EnrolmentProgress progress;
    private final EnrolmentConfiguration configuration;

    CurrentEnrolment(Enrolments enrolments, EnrolmentProgress progress, EnrolmentConfiguration configuration) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.configuration = configuration;
    }

    /** Two clicks on one page begin one; beginning another replaces the one before. */
    Uni<Enrolment> begin(Enroller enroller, EnrolmentWish wish) {
        String count = Integer.toString(enroller.transaction().enrolment().count());
        UUID attempt = progress.attempt(enroller.transaction(), "start", count, wish.toString());
        return enrolments
                .start(
                        enroller.applicant(),
                        attempt,
                        wish,
                        enroller.userName(),
                        configuration.issuer(),
                        enroller.language())
                .call(answer -> note(enroller, answer));
    }

    /** As it stands, without changing it; where there is none, back to the offer or on to the end. */
    Uni<Response> read(Enroller enroller, Function<Enrolment, Response> page) {
        return follow(enroller, answer -> Uni.createFrom().item(page.apply(answer)));
    }

    /** The same for a page that needs to know more. */
    Uni<Response> follow(Enroller enroller, Function<Enrolment, Uni<Response>> page) {
        return enroller.open()
                .map(enrolment -> enrolments
                        .read(enroller.applicant(), enrolment, enroller.language())
                        .call(answer -> forgetWhenGone(enroller, answer))
                        .chain(answer -> page.apply(answer)))
                .orElseGet(() -> Uni.createFrom()
                        .item(EnrolmentPages.seeOther(
                                enroller.at(enroller.transaction().enrolment().done() ? Stages.DONE : ""))));
    }

    private Uni<Void> note(Enroller enroller, Enrolment answer) {
        return switch (answer) {
            case Enrolment.Scan scan -> started(enroller, scan.id(), scan);
            case Enrolment.ConfirmAddress address -> started(enroller, address.id(), address);
            case Enrolment.DeletionCode code -> started(enroller, code.id(), code);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> started(Enroller enroller, UUID enrolment, Enrolment.Stage stage) {
        return progress.started(enroller.transaction(), enrolment, stage.method(), stage.kind());
    }

    private Uni<Void> forgetWhenGone(Enroller enroller, Enrolment answer) {
        return answer instanceof Enrolment.Unknown || answer instanceof Enrolment.Expired
                ? progress.gone(enroller.transaction())
                : Uni.createFrom().voidItem();
    }
}

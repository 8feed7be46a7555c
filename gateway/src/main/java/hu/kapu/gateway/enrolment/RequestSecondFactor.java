package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentWish;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Hol szeretné megkapni a kódot?", the QR code, and the way from page to page. */
@ApplicationScoped
public class RequestSecondFactor {
    private final CurrentEnrolment current;
    private final RequestableMethods requestable;
    private final EnrolmentRefusals refusals;
    private final EnrolmentPages pages;

    RequestSecondFactor(
            CurrentEnrolment current,
            RequestableMethods requestable,
            EnrolmentRefusals refusals,
            EnrolmentPages pages) {
        this.current = current;
        this.requestable = requestable;
        this.refusals = refusals;
        this.pages = pages;
    }

    /** Whoever has begun goes on there. */
    public Uni<Response> offer(Enroller enroller) {
        return item(
                enroller.open().isPresent() ? EnrolmentPages.seeOther(enroller.at(Stages.APP)) : pages.offer(enroller));
    }

    /** The choice once more, for whoever has begun with the one and wants the other. */
    public Uni<Response> choice(Enroller enroller) {
        return item(pages.offer(enroller));
    }

    /** One enrolment a sign-in and method; a second click goes on with the first one's. */
    public Uni<Response> begin(Enroller enroller, @Nullable String chosen) {
        Optional<Method> method = chosen == null ? Optional.of(Method.TOTP) : Method.parse(chosen);
        if (method.filter(requestable.at(enroller.transaction().target())::contains)
                .isEmpty()) {
            return item(pages.refused(enroller, 403, Refusal.of(Reason.METHOD_UNAVAILABLE)));
        }
        if (enroller.open(method.get()).isPresent()) {
            return item(EnrolmentPages.seeOther(enroller.at(Stages.APP)));
        }
        return method.get() == Method.EMAIL_CODE
                ? item(EnrolmentPages.seeOther(enroller.at("/email")))
                : begin(enroller, EnrolmentWish.of(method.get()));
    }

    /** A further device, one in another's place, or only a new deletion code. */
    public Uni<Response> begin(Enroller enroller, EnrolmentWish wish) {
        return current.begin(enroller, wish).map(answer -> refusals.of(enroller, answer));
    }

    public Uni<Response> scan(Enroller enroller) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.Scan scan
                        ? pages.scan(enroller, scan)
                        : refusals.of(enroller, answer));
    }

    public Uni<Response> deletionCode(Enroller enroller) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.DeletionCode code
                        ? pages.deletionCode(enroller, code, 200, List.of())
                        : refusals.of(enroller, answer));
    }

    /** The deletion code as a file. */
    public Uni<Response> sheet(Enroller enroller) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.DeletionCode code
                        ? pages.sheet(enroller, code)
                        : refusals.of(enroller, answer));
    }

    /** The deletion code as a page to print. */
    public Uni<Response> sheetPage(Enroller enroller) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.DeletionCode code
                        ? pages.sheetPage(enroller, code)
                        : refusals.of(enroller, answer));
    }

    public Uni<Response> confirmed(Enroller enroller) {
        return current.read(
                enroller,
                answer -> answer instanceof Enrolment.Confirmed confirmed
                        ? pages.confirmed(enroller, confirmed)
                        : refusals.of(enroller, answer));
    }

    public Uni<Response> done(Enroller enroller) {
        return item(
                enroller.transaction().enrolment().done() && enroller.open().isEmpty()
                        ? pages.done(enroller)
                        : EnrolmentPages.seeOther(enroller.at("")));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}

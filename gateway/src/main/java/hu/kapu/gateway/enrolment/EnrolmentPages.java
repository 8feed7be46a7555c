package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.ui.DeletionCodeSheet;
import hu.kapu.gateway.ui.EnrolDeletionCodePage;
import hu.kapu.gateway.ui.EnrolDonePage;
import hu.kapu.gateway.ui.EnrolScanPage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.NoSecondFactorYetPage;
import hu.kapu.gateway.ui.Page;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RefusedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Dresses the steps of an enrolment as pages; none of them may be stored by a browser. */
@ApplicationScoped
class EnrolmentPages {
    private static final int STEPS = 3;

    private final Clock clock;

    EnrolmentPages(Clock clock) {
        this.clock = clock;
    }

    Response offer(Enroller enroller) {
        return page(200, new NoSecondFactorYetPage(enroller.layout()));
    }

    Response scan(Enroller enroller, Enrolment.Scan scan, int status, List<Refusal> errors) {
        return page(
                status,
                new EnrolScanPage(
                        enroller.layout().atStep(1, STEPS),
                        scan.qrSvg(),
                        scan.otpauthUri(),
                        groupsOf(4, scan.secret()),
                        scan.label(),
                        true,
                        errors));
    }

    Response deletionCode(Enroller enroller, Enrolment.DeletionCode code, int status, List<Refusal> errors) {
        return page(
                status,
                new EnrolDeletionCodePage(
                        enroller.layout().atStep(2, STEPS), enroller.userName(), deletionCodeGroups(code), errors));
    }

    Response sheet(Enroller enroller, Enrolment.DeletionCode code) {
        return Response.ok(new DeletionCodeSheet(
                        enroller.layout(), enroller.userName(), deletionCodeGroups(code), clock.instant()))
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"torlokod.txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response done(Enroller enroller) {
        return page(200, new EnrolDonePage(enroller.layout().atStep(3, STEPS), enroller.afterwards()));
    }

    Response refused(Enroller enroller, int status, Reason reason) {
        return page(status, new RefusedPage(enroller.layout(), Refusal.of(reason)));
    }

    Response refused(Enroller enroller, int status, Refusal refusal) {
        return page(status, new RefusedPage(enroller.layout(), refusal));
    }

    Response error(Enroller enroller, ErrorPage.Kind kind) {
        return page(kind.status(), new ErrorPage(enroller.layout(), kind, null));
    }

    static Response seeOther(URI location) {
        return Response.seeOther(location).build();
    }

    Response overloaded(Enroller enroller, Duration wait) {
        ErrorPage.Kind kind = ErrorPage.Kind.OVERLOADED;
        return Response.fromResponse(page(kind.status(), new ErrorPage(enroller.layout(), kind, wait)))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    private static Response page(int status, Page page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }

    private static List<String> deletionCodeGroups(Enrolment.DeletionCode code) {
        String[] groups = code.code().strip().split("[ -]+", -1);
        return groups.length > 1 ? Arrays.asList(groups) : groupsOf(5, code.code());
    }

    private static List<String> groupsOf(int size, String text) {
        return Arrays.stream(text.split("(?<=\\G.{" + size + "})", -1))
                .filter(group -> !group.isEmpty())
                .toList();
    }
}

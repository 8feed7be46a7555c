package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentKind;
import hu.kapu.gateway.signin.EnrolmentMark;
import hu.kapu.gateway.ui.ClockOffset;
import hu.kapu.gateway.ui.DeletionCodeSheet;
import hu.kapu.gateway.ui.DeletionCodeSheetPage;
import hu.kapu.gateway.ui.EnrolConfirmedPage;
import hu.kapu.gateway.ui.EnrolDeletionCodePage;
import hu.kapu.gateway.ui.EnrolDonePage;
import hu.kapu.gateway.ui.EnrolPasswordPage;
import hu.kapu.gateway.ui.EnrolScanPage;
import hu.kapu.gateway.ui.Enrolled;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.NoSecondFactorYetPage;
import hu.kapu.gateway.ui.Page;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RefusedPage;
import hu.kapu.gateway.ui.RestrictedPage;
import hu.kapu.gateway.ui.ShownMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dresses the steps of an enrolment as pages; none of them may be stored by a browser. */
@ApplicationScoped
class EnrolmentPages {
    private final RequestableMethods requestable;
    private final Clock clock;

    EnrolmentPages(RequestableMethods requestable, Clock clock) {
        this.requestable = requestable;
        this.clock = clock;
    }

    Response offer(Enroller enroller) {
        return page(200, new NoSecondFactorYetPage(enroller.layout(), offersEmail(enroller)));
    }

    Response scan(Enroller enroller, Enrolment.Scan scan) {
        return scan(enroller, scan, 200, List.of(), null);
    }

    /** {@code clock} is how wrong the phone's clock is, once that is certain. */
    Response scan(
            Enroller enroller, Enrolment.Scan scan, int status, List<Refusal> errors, @Nullable ClockOffset clock) {
        return page(
                status,
                new EnrolScanPage(
                        Stages.counted(enroller.layout(), scan.kind(), Stages.APP),
                        scan.qrSvg(),
                        scan.otpauthUri(),
                        groupsOf(4, scan.secret()),
                        scan.label(),
                        !enroller.door().passwordGivenLately(),
                        scan.kind() == EnrolmentKind.FIRST && offersEmail(enroller),
                        clock,
                        errors));
    }

    Response deletionCode(Enroller enroller, Enrolment.DeletionCode code, int status, List<Refusal> errors) {
        return page(
                status,
                new EnrolDeletionCodePage(
                        Stages.counted(enroller.layout(), code.kind(), Stages.DELETION_CODE),
                        enroller.userName(),
                        deletionCodeGroups(code),
                        errors));
    }

    /** The sheet to print, with nothing around it. */
    Response sheetPage(Enroller enroller, Enrolment.DeletionCode code) {
        return page(
                200,
                new DeletionCodeSheetPage(
                        enroller.layout()
                                .withBackLink(enroller.at(Stages.DELETION_CODE).toString()),
                        enroller.userName(),
                        deletionCodeGroups(code),
                        clock.instant()));
    }

    Response sheet(Enroller enroller, Enrolment.DeletionCode code) {
        return Response.ok(new DeletionCodeSheet(
                        enroller.layout(), enroller.userName(), deletionCodeGroups(code), clock.instant()))
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"torlokod.txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Response confirmed(Enroller enroller, Enrolment.Confirmed confirmed) {
        return page(200, new EnrolConfirmedPage(Stages.counted(enroller.layout(), confirmed.kind(), Stages.CONFIRMED)));
    }

    Response done(Enroller enroller) {
        EnrolmentMark mark = enroller.transaction().enrolment();
        Method method = mark.method() == null ? Method.TOTP : mark.method();
        Enrolled what = mark.kind() == null
                ? Enrolled.FIRST
                : Enrolled.valueOf(mark.kind().name());
        return page(
                200,
                new EnrolDonePage(
                        enroller.layout(),
                        ShownMethod.ofWireName(method.wireName()).orElseThrow(),
                        what,
                        enroller.door().afterwards()));
    }

    Response password(Enroller enroller, int status, List<Refusal> errors) {
        return page(status, new EnrolPasswordPage(enroller.layout(), errors));
    }

    Response restricted(Enroller enroller, Instant until) {
        return page(403, new RestrictedPage(enroller.layout(), until));
    }

    Response refused(Enroller enroller, int status, Refusal refusal) {
        return page(status, new RefusedPage(enroller.layout(), refusal));
    }

    Response error(Enroller enroller, ErrorPage.Kind kind) {
        return page(kind.status(), new ErrorPage(enroller.layout(), kind, null));
    }

    private boolean offersEmail(Enroller enroller) {
        return requestable.at(enroller.transaction().target()).contains(Method.EMAIL_CODE);
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

    static Response page(int status, Page page) {
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

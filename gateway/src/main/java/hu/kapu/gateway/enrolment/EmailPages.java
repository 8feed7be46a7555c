package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentKind;
import hu.kapu.gateway.mailstate.ShownMails;
import hu.kapu.gateway.ui.EmailCodePage;
import hu.kapu.gateway.ui.EnrolAddressPage;
import hu.kapu.gateway.ui.EnrolAddressUnreachablePage;
import hu.kapu.gateway.ui.EnrolMailedCodePage;
import hu.kapu.gateway.ui.EnrolSendPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.MailProgress;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dresses the steps of requesting codes by e-mail as pages. */
@ApplicationScoped
class EmailPages {
    private final ShownMails mails;

    EmailPages(ShownMails mails) {
        this.mails = mails;
    }

    /** "Eléri ezt a postafiókot?" */
    Response address(Enroller enroller) {
        return EnrolmentPages.page(
                200, new EnrolAddressPage(enroller.layout(), enroller.citizen().maskedAddress()));
    }

    Response unreachable(Enroller enroller) {
        return EnrolmentPages.page(
                200,
                new EnrolAddressUnreachablePage(
                        enroller.layout(), enroller.citizen().maskedAddress()));
    }

    /** "Megerősítő kód küldése" */
    Response send(Enroller enroller, int status, List<Refusal> errors) {
        return EnrolmentPages.page(
                status,
                new EnrolSendPage(
                        enroller.layout(),
                        enroller.citizen().maskedAddress(),
                        !enroller.door().passwordGivenLately(),
                        errors));
    }

    Uni<Response> code(Enroller enroller, Enrolment.ConfirmAddress address, int status, List<Refusal> errors) {
        return address.mail()
                .map(mail -> mails.of(mail, enroller.citizen().citizenId())
                        .map(shown -> code(enroller, address.kind(), shown, status, errors)))
                .orElseGet(() -> Uni.createFrom().item(code(enroller, address.kind(), null, status, errors)));
    }

    Uni<Response> progress(Enroller enroller, @Nullable String message) {
        return messageId(message)
                .map(id -> mails.progress(
                                id,
                                enroller.citizen().citizenId(),
                                enroller.password().at())
                        .map(progress -> Response.ok(
                                        MailProgress.Told.of(
                                                progress, enroller.layout().texts()),
                                        MediaType.APPLICATION_JSON_TYPE)
                                .build()))
                .orElseGet(() -> Uni.createFrom().item(Response.status(404).build()));
    }

    private static Optional<UUID> messageId(@Nullable String typed) {
        try {
            return typed == null || typed.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Response code(
            Enroller enroller,
            EnrolmentKind kind,
            EmailCodePage.@Nullable Mail mail,
            int status,
            List<Refusal> errors) {
        Layout layout = enroller.layout();
        return EnrolmentPages.page(
                status,
                new EnrolMailedCodePage(
                        Stages.counted(
                                layout.shownAt(layout.formTo("/igenyles" + Stages.MAILED_CODE), ""),
                                kind,
                                Stages.MAILED_CODE),
                        enroller.citizen().maskedAddress(),
                        mail,
                        errors));
    }
}

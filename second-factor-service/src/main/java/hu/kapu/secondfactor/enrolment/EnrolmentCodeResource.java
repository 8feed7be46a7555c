package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.emailcode.EmailCodeProblems;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.Requesters;
import hu.kapu.secondfactor.totp.QrCaption;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Codes that confirm the address of an e-mail enrolment; each request runs to its end even if the caller hangs up. */
@Path("/enrolments/{id}/codes")
@Cancellable(false)
public class EnrolmentCodeResource {
    private final Requesters requesters;
    private final RequestEnrolmentCode requestEnrolmentCode;
    private final EnrolmentViews views;

    EnrolmentCodeResource(Requesters requesters, RequestEnrolmentCode requestEnrolmentCode, EnrolmentViews views) {
        this.requesters = requesters;
        this.requestEnrolmentCode = requestEnrolmentCode;
        this.views = views;
    }

    @POST
    @Operation(operationId = "requestEnrolmentCode", summary = "Mail a code that confirms the citizen's address")
    @APIResponse(
            responseCode = "200",
            description = "The code is on its way",
            content = @Content(schema = @Schema(implementation = EnrolmentView.ConfirmAddress.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete, password-proof-missing")
    @APIResponse(responseCode = "404", description = "enrolment-unknown")
    @APIResponse(responseCode = "409", description = "enrolment-confirmed")
    @APIResponse(responseCode = "410", description = "enrolment-expired")
    @APIResponse(responseCode = "429", description = "mail-too-soon (retryAt)")
    public Uni<Response> request(UUID id, @NotNull @Valid EnrolmentCodeRequest request) {
        Optional<Requester> requester = requesters.present();
        return requester.isEmpty()
                ? refused(Requesters.INCOMPLETE)
                : requestEnrolmentCode.request(id, requester.get(), request).chain(this::answer);
    }

    private Uni<Response> answer(EnrolmentCode code) {
        return switch (code) {
            case EnrolmentCode.Sent(PendingEnrolment pending) -> page(pending);
            case EnrolmentCode.TooSoon(Instant retryAt) -> refused(EmailCodeProblems.tooSoon(retryAt));
            case EnrolmentCode.AlreadyConfirmed() -> refused(EnrolmentProblems.CONFIRMED);
            case EnrolmentCode.PasswordProofMissing() -> refused(Requesters.PASSWORD_PROOF_MISSING);
            case EnrolmentCode.Expired() -> refused(EnrolmentProblems.EXPIRED);
            case EnrolmentCode.Unknown() -> refused(EnrolmentProblems.UNKNOWN);
        };
    }

    private Uni<Response> page(PendingEnrolment pending) {
        return views.of(pending, QrCaption.inLanguage(""))
                .map(view -> Response.ok(view)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static Uni<Response> refused(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}

package hu.kapu.secondfactor.verification;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.requester.Requesters;
import hu.kapu.secondfactor.totp.TotpCode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Checks a code of an authenticator app or of a mail; runs to its end even if the caller hangs up. */
@Path("/verifications")
@Cancellable(false)
public class VerificationResource {
    private final Requesters requesters;
    private final RequesterSettings settings;
    private final VerifyCode verifyCode;

    VerificationResource(Requesters requesters, RequesterSettings settings, VerifyCode verifyCode) {
        this.requesters = requesters;
        this.settings = settings;
        this.verifyCode = verifyCode;
    }

    @POST
    @Operation(operationId = "verify", summary = "Check a code of the citizen's app or mail and spend it")
    @APIResponse(
            responseCode = "200",
            description = "The code was right and is spent",
            content = @Content(schema = @Schema(implementation = VerificationAnswer.AcceptedView.class)))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, password-proof-missing, transaction-of-another-citizen")
    @APIResponse(
            responseCode = "409",
            description = "code-already-used, factor-disabled, no-second-factor, no-email-code, no-code-sent,"
                    + " code-superseded (number, newest)")
    @APIResponse(responseCode = "410", description = "code-expired")
    @APIResponse(responseCode = "422", description = "code-not-readable, code-wrong (attemptsLeft, clockOffsetMinutes)")
    @APIResponse(
            responseCode = "429",
            description = "too-many-attempts in this transaction, challenge-spent, factor-locked (retryAt)")
    public Uni<Response> verify(@NotNull @Valid VerificationRequest request) {
        Optional<Requester> requester = requesters.present();
        if (requester.isEmpty()) {
            return answer(Requesters.INCOMPLETE);
        }
        if (!requester.get().passwordWithin(settings.passwordForCodes())) {
            return answer(Requesters.PASSWORD_PROOF_MISSING);
        }
        return TotpCode.parse(request.code())
                .map(code -> verifyCode
                        .attempt(request.attempt(requester.get(), code))
                        .map(VerificationAnswer::of))
                .orElseGet(() -> answer(CodeProblems.NOT_READABLE));
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}

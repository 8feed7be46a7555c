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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Checks a code of an authenticator app; runs to its end even if the caller hangs up. */
@Path("/verifications")
@Cancellable(false)
public class VerificationResource {
    private final Requesters requesters;
    private final RequesterSettings settings;
    private final VerifyTotp verifyTotp;

    VerificationResource(Requesters requesters, RequesterSettings settings, VerifyTotp verifyTotp) {
        this.requesters = requesters;
        this.settings = settings;
        this.verifyTotp = verifyTotp;
    }

    @POST
    @Operation(operationId = "verify", summary = "Check a code of the citizen's authenticator app and spend it")
    @APIResponse(
            responseCode = "200",
            description = "The code was right and is spent",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, password-proof-missing, transaction-of-another-citizen")
    @APIResponse(responseCode = "409", description = "code-already-used, factor-disabled, no-second-factor")
    @APIResponse(responseCode = "422", description = "code-not-readable, code-wrong (attemptsLeft)")
    @APIResponse(responseCode = "429", description = "too-many-attempts in this transaction, factor-locked (retryAt)")
    public Uni<Response> verify(@NotNull @Valid VerificationRequest request) {
        Optional<Requester> requester = requesters.present();
        if (requester.isEmpty()) {
            return answer(Requesters.INCOMPLETE);
        }
        if (!requester.get().passwordWithin(settings.passwordForCodes())) {
            return answer(Requesters.PASSWORD_PROOF_MISSING);
        }
        return TotpCode.parse(request.code())
                .map(code -> verifyTotp
                        .attempt(new VerificationAttempt(request.attemptId(), requester.get(), code, request.warning()))
                        .map(VerificationResource::response))
                .orElseGet(() -> answer(CodeProblems.NOT_READABLE));
    }

    private static Response response(Verification verification) {
        return switch (verification) {
            case Verification.Accepted(UUID authenticator, Instant at) ->
                Response.ok(new AcceptedView("totp", authenticator, at)).build();
            case Verification.WrongCode(int attemptsLeft) ->
                CodeProblems.wrong(attemptsLeft).toResponse();
            case Verification.AlreadyUsed() ->
                Problem.of(409, "code-already-used", "The code has been used; the app shows the next one soon.")
                        .toResponse();
            case Verification.TransactionSpent() -> CodeProblems.TOO_MANY_ATTEMPTS.toResponse();
            case Verification.OtherCitizensTransaction() -> CodeProblems.OTHER_CITIZENS_TRANSACTION.toResponse();
            case Verification.Locked(Instant until) ->
                Problem.of(429, "factor-locked", "Too many wrong codes; the authenticator must wait.")
                        .with("retryAt", until)
                        .toResponse();
            case Verification.Disabled() ->
                Problem.of(409, "factor-disabled", "The authenticator is disabled after too many wrong codes.")
                        .toResponse();
            case Verification.NoSecondFactor() ->
                Problem.of(409, "no-second-factor", "The citizen has no second factor.")
                        .toResponse();
        };
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }

    record AcceptedView(String method, UUID authenticatorId, Instant at) {}
}

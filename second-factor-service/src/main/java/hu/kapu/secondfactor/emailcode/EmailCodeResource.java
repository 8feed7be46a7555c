package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.requester.Requesters;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Codes by e-mail for a sign-in; each request runs to its end even if the caller hangs up. */
@Path("/email-challenges")
@Cancellable(false)
public class EmailCodeResource {
    private final Requesters requesters;
    private final RequesterSettings settings;
    private final RequestEmailCode requestEmailCode;
    private final ReadEmailCode readEmailCode;

    EmailCodeResource(
            Requesters requesters,
            RequesterSettings settings,
            RequestEmailCode requestEmailCode,
            ReadEmailCode readEmailCode) {
        this.requesters = requesters;
        this.settings = settings;
        this.requestEmailCode = requestEmailCode;
        this.readEmailCode = readEmailCode;
    }

    @POST
    @Operation(operationId = "requestEmailCode", summary = "Mail the citizen a code to sign in with")
    @APIResponse(
            responseCode = "200",
            description = "The code is on its way",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete, password-proof-missing")
    @APIResponse(responseCode = "409", description = "no-email-code, factor-disabled")
    @APIResponse(responseCode = "429", description = "mail-too-soon (retryAt), factor-locked (retryAt)")
    public Uni<Response> request(@NotNull @Valid EmailCodeRequest request) {
        return asked(requester -> requester.passwordWithin(settings.passwordForCodes())
                ? requestEmailCode
                        .request(request.by(requester), Optional.ofNullable(request.olderThan()))
                        .map(EmailCodeResource::response)
                : refused(Requesters.PASSWORD_PROOF_MISSING));
    }

    @GET
    @Operation(operationId = "emailCode", summary = "The newest code of the transaction, for a reload")
    @APIResponse(
            responseCode = "200",
            description = "The newest code",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete")
    @APIResponse(responseCode = "404", description = "challenge-unknown")
    public Uni<Response> newest() {
        return asked(requester -> readEmailCode
                .newest(EmailFlow.signIn(requester.citizen(), requester.transaction()))
                .map(EmailCodeResource::response));
    }

    private static Response response(EmailCodeAnswer answer) {
        return switch (answer) {
            case EmailCodeAnswer.Sent(Challenge challenge, int attemptsLeft) ->
                Response.ok(ChallengeView.of(challenge, attemptsLeft)).build();
            case EmailCodeAnswer.TooSoon(Instant retryAt) ->
                EmailCodeProblems.tooSoon(retryAt).toResponse();
            case EmailCodeAnswer.NoEmailCode() -> EmailCodeProblems.NO_EMAIL_CODE.toResponse();
            case EmailCodeAnswer.Disabled() ->
                Problem.of(409, "factor-disabled", "Codes by e-mail are disabled after too many wrong codes.")
                        .toResponse();
            case EmailCodeAnswer.Locked(Instant until) ->
                Problem.of(429, "factor-locked", "Too many wrong codes; codes by e-mail must wait.")
                        .with("retryAt", until)
                        .toResponse();
            case EmailCodeAnswer.NoneAsked() -> EmailCodeProblems.UNKNOWN.toResponse();
        };
    }

    private Uni<Response> asked(Function<Requester, Uni<Response>> work) {
        return requesters.present().map(work).orElseGet(() -> refused(Requesters.INCOMPLETE));
    }

    private static Uni<Response> refused(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}

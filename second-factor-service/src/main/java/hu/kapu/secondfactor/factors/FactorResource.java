package hu.kapu.secondfactor.factors;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.changes.ChangeBody;
import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.Requesters;
import hu.kapu.secondfactor.totp.TotpCode;
import hu.kapu.secondfactor.verification.CodeProblems;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** One factor of the citizen; each change runs to its end even if the caller hangs up. */
@Path("/factors/{id}")
@Cancellable(false)
public class FactorResource {
    private static final String NOT_PROVEN =
            "caller-incomplete, password-proof-missing, factor-proof-missing, recently-reset (until)";

    private final Requesters requesters;
    private final InactivateFactor inactivateFactor;
    private final ReactivateFactor reactivateFactor;
    private final RenameAuthenticator renameAuthenticator;

    FactorResource(
            Requesters requesters,
            InactivateFactor inactivateFactor,
            ReactivateFactor reactivateFactor,
            RenameAuthenticator renameAuthenticator) {
        this.requesters = requesters;
        this.inactivateFactor = inactivateFactor;
        this.reactivateFactor = reactivateFactor;
        this.renameAuthenticator = renameAuthenticator;
    }

    @POST
    @Path("/inactivation")
    @Operation(operationId = "inactivateFactor", summary = "Switch a factor off")
    @APIResponse(
            responseCode = "200",
            description = "It opens nothing any more; so many factors are left",
            content = @Content(schema = @Schema(implementation = InactivatedView.class)))
    @APIResponse(responseCode = "403", description = NOT_PROVEN)
    @APIResponse(responseCode = "404", description = "factor-unknown")
    @APIResponse(responseCode = "409", description = "factor-not-active")
    public Uni<Response> inactivate(UUID id, @NotNull @Valid ChangeBody body) {
        return asked(requester -> inactivateFactor
                .inactivate(id, body.by(requester), body.sealedRecipient())
                .map(FactorResource::response));
    }

    @POST
    @Path("/reactivation")
    @Operation(operationId = "reactivateFactor", summary = "Switch a factor on again")
    @APIResponse(
            responseCode = "200",
            description = "It can be used again",
            content = @Content(schema = @Schema(implementation = ReactivatedView.class)))
    @APIResponse(responseCode = "403", description = NOT_PROVEN + ", transaction-of-another-citizen")
    @APIResponse(responseCode = "404", description = "factor-unknown")
    @APIResponse(responseCode = "409", description = "factor-active, too-many-authenticators, code-already-used")
    @APIResponse(responseCode = "422", description = "code-not-readable, code-wrong (attemptsLeft)")
    @APIResponse(responseCode = "429", description = "too-many-attempts in this transaction, factor-locked (retryAt)")
    public Uni<Response> reactivate(UUID id, @NotNull @Valid ReactivationRequest request) {
        Optional<TotpCode> code = Optional.ofNullable(request.code()).flatMap(TotpCode::parse);
        if (request.code() != null && code.isEmpty()) {
            return answer(CodeProblems.NOT_READABLE);
        }
        return asked(requester -> reactivateFactor
                .reactivate(id, new ChangeRequest(requester, request.attemptId()), request.sealedRecipient(), code)
                .map(FactorResource::response));
    }

    @PUT
    @Path("/label")
    @Operation(operationId = "renameFactor", summary = "Give an authenticator app another name")
    @APIResponse(
            responseCode = "200",
            description = "Its name now",
            content = @Content(schema = @Schema(implementation = Renaming.Renamed.class)))
    @APIResponse(responseCode = "403", description = NOT_PROVEN)
    @APIResponse(responseCode = "404", description = "factor-unknown")
    public Uni<Response> rename(UUID id, @NotNull @Valid LabelRequest request) {
        return asked(requester -> renameAuthenticator
                .rename(id, requester, request.label().strip(), request.sealedRecipient())
                .map(FactorResource::response));
    }

    private static Response response(Inactivation inactivation) {
        return switch (inactivation) {
            case Inactivation.Inactivated(Instant at, int remaining) ->
                Response.ok(new InactivatedView(at, remaining)).build();
            case Inactivation.NotAllowed(Right.Refused why) -> why.problem().toResponse();
            case Inactivation.Unknown() -> FactorProblems.UNKNOWN.toResponse();
            case Inactivation.NotActive() -> FactorProblems.NOT_ACTIVE.toResponse();
        };
    }

    private static Response response(Reactivation reactivation) {
        return switch (reactivation) {
            case Reactivation.Reactivated(Instant at) ->
                Response.ok(new ReactivatedView(at)).build();
            case Reactivation.WrongCode(int attemptsLeft) ->
                CodeProblems.wrong(attemptsLeft).toResponse();
            case Reactivation.NotAllowed(Right.Refused why) -> why.problem().toResponse();
            case Reactivation.Unknown() -> FactorProblems.UNKNOWN.toResponse();
            case Reactivation.AlreadyActive() -> FactorProblems.ACTIVE.toResponse();
            case Reactivation.TooManyAuthenticators() -> FactorProblems.TOO_MANY.toResponse();
            case Reactivation.CodeUsed() -> FactorProblems.CODE_USED.toResponse();
            case Reactivation.Locked(Instant until) ->
                Problem.of(429, "factor-locked", "Too many wrong codes; the authenticator must wait.")
                        .with("retryAt", until)
                        .toResponse();
            case Reactivation.TransactionSpent() -> CodeProblems.TOO_MANY_ATTEMPTS.toResponse();
            case Reactivation.OtherCitizensTransaction() -> CodeProblems.OTHER_CITIZENS_TRANSACTION.toResponse();
        };
    }

    private static Response response(Renaming renaming) {
        return switch (renaming) {
            case Renaming.Renamed renamed -> Response.ok(renamed).build();
            case Renaming.NotAllowed(Right.Refused why) -> why.problem().toResponse();
            case Renaming.Unknown() -> FactorProblems.UNKNOWN.toResponse();
        };
    }

    private Uni<Response> asked(Function<Requester, Uni<Response>> work) {
        return requesters.present().map(work).orElseGet(() -> answer(Requesters.INCOMPLETE));
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }

    record InactivatedView(Instant at, int remaining) {}

    record ReactivatedView(Instant at) {}
}

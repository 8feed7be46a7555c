package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.Requesters;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The deletion code in use; each call runs to its end even if the caller hangs up. */
@Path("/")
@Cancellable(false)
public class DeletionResource {
    private static final String UNREADABLE =
            "deletion-code-not-readable (wrongGroup, wrongGroups: 1 to 4, where the check symbols tell),"
                    + " deletion-code-wrong (attemptsLeft)";

    private final Requesters requesters;
    private final CheckDeletionCode checkDeletionCode;
    private final UseDeletionCode useDeletionCode;

    DeletionResource(Requesters requesters, CheckDeletionCode checkDeletionCode, UseDeletionCode useDeletionCode) {
        this.requesters = requesters;
        this.checkDeletionCode = checkDeletionCode;
        this.useDeletionCode = useDeletionCode;
    }

    @POST
    @Path("/deletion-code-checks")
    @Operation(operationId = "checkDeletionCode", summary = "Is this the right deletion code? Changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "It is",
            content = @Content(schema = @Schema(implementation = Check.Confirmed.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete, password-proof-missing")
    @APIResponse(responseCode = "409", description = "no-deletion-code")
    @APIResponse(responseCode = "422", description = UNREADABLE)
    @APIResponse(responseCode = "429", description = "too-many-attempts (retryAt)")
    @APIResponse(responseCode = "503", description = "overloaded (retryAfterSeconds)")
    public Uni<Response> check(@NotNull @Valid CheckRequest request) {
        return asked(requester -> ReadableCode.read(
                request.deletionCode(),
                code -> checkDeletionCode.check(requester, code).map(check -> switch (check) {
                    case Check.Confirmed confirmed -> Response.ok(confirmed).build();
                    case Check.PasswordProofMissing() -> Requesters.PASSWORD_PROOF_MISSING.toResponse();
                    case Check.Failed(Trial.Failed why) -> why.problem().toResponse();
                })));
    }

    @POST
    @Path("/deletions")
    @Operation(operationId = "useDeletionCode", summary = "End every second factor with the deletion code")
    @APIResponse(
            responseCode = "200",
            description = "What ended; the account stays",
            content = @Content(schema = @Schema(implementation = Deletion.Deleted.class)))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, password-proof-missing, recently-reset (until)")
    @APIResponse(responseCode = "409", description = "no-deletion-code")
    @APIResponse(responseCode = "422", description = UNREADABLE)
    @APIResponse(responseCode = "429", description = "too-many-attempts (retryAt)")
    @APIResponse(responseCode = "503", description = "overloaded (retryAfterSeconds)")
    public Uni<Response> use(@NotNull @Valid DeletionRequest request) {
        return asked(requester -> ReadableCode.read(
                request.deletionCode(),
                code -> useDeletionCode
                        .use(new ChangeRequest(requester, request.attemptId()), code, request.sealedRecipient())
                        .map(deletion -> switch (deletion) {
                            case Deletion.Deleted deleted ->
                                Response.ok(deleted).build();
                            case Deletion.PasswordProofMissing() -> Requesters.PASSWORD_PROOF_MISSING.toResponse();
                            case Deletion.RecentlyReset(Instant until) ->
                                Requesters.recentlyReset(until).toResponse();
                            case Deletion.Failed(Trial.Failed why) ->
                                why.problem().toResponse();
                        })));
    }

    private Uni<Response> asked(Function<Requester, Uni<Response>> work) {
        return requesters
                .present()
                .map(work)
                .orElseGet(() -> Uni.createFrom().item(Requesters.INCOMPLETE.toResponse()));
    }
}

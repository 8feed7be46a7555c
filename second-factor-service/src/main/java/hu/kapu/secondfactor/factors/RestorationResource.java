package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.ChangeRequest;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.Requesters;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Factors as they were before a stranger changed them; runs to its end even if the caller hangs up. */
@Path("/restorations")
@Cancellable(false)
public class RestorationResource {
    private final Requesters requesters;
    private final RestoreFactors restoreFactors;

    RestorationResource(Requesters requesters, RestoreFactors restoreFactors) {
        this.requesters = requesters;
        this.restoreFactors = restoreFactors;
    }

    @POST
    @Operation(
            operationId = "restoreFactors",
            summary = "Make the older factor active whose code was accepted, and end what is newer")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Restoration.Restored.class)))
    @APIResponse(
            responseCode = "403",
            description = "caller-incomplete, password-proof-missing, factor-proof-missing, recently-reset (until)")
    public Uni<Response> restore(@NotNull @Valid RestorationRequest request) {
        return requesters
                .present()
                .map(requester -> restore(requester, request))
                .orElseGet(() -> Uni.createFrom().item(Requesters.INCOMPLETE.toResponse()));
    }

    private Uni<Response> restore(Requester requester, RestorationRequest request) {
        return restoreFactors
                .restore(
                        new ChangeRequest(requester, request.attemptId()),
                        request.olderThan(),
                        request.sealedRecipient())
                .map(restoration -> switch (restoration) {
                    case Restoration.Restored restored -> Response.ok(restored).build();
                    case Restoration.NotAllowed(Right.Refused why) ->
                        why.problem().toResponse();
                });
    }
}

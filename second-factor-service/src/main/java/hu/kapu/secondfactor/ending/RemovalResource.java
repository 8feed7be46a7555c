package hu.kapu.secondfactor.ending;

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

/** Ends a citizen's factors for a registrar's approved case; runs to its end even if the caller hangs up. */
@Path("/removals")
@Cancellable(false)
public class RemovalResource {
    private final Requesters requesters;
    private final RemoveFactors removeFactors;

    RemovalResource(Requesters requesters, RemoveFactors removeFactors) {
        this.requesters = requesters;
        this.removeFactors = removeFactors;
    }

    @POST
    @Operation(operationId = "removeFactors", summary = "End all factors of a citizen, once for each registrar's case")
    @APIResponse(
            responseCode = "200",
            description = "What the case ended",
            content = @Content(schema = @Schema(implementation = Removal.Removed.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete: also if the transaction is not this case")
    public Uni<Response> remove(@NotNull @Valid RemovalRequest request) {
        return requesters
                .present()
                .filter(requester -> requester.transaction().equals(request.caseId()))
                .map(requester -> remove(requester, request))
                .orElseGet(() -> Uni.createFrom().item(Requesters.INCOMPLETE.toResponse()));
    }

    private Uni<Response> remove(Requester requester, RemovalRequest request) {
        return removeFactors
                .remove(request.caseId(), requester, request.sealedRecipient())
                .map(removal -> switch (removal) {
                    case Removal.Removed removed -> Response.ok(removed).build();
                    case Removal.OtherCitizensCase() -> Requesters.INCOMPLETE.toResponse();
                });
    }
}

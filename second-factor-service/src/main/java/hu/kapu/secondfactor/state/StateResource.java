package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.requester.Requesters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What second factors the citizen of the caller's token has. */
@Path("/state")
public class StateResource {
    private final Requesters requesters;
    private final ReadState readState;

    StateResource(Requesters requesters, ReadState readState) {
        this.requesters = requesters;
        this.readState = readState;
    }

    @GET
    @Operation(operationId = "state", summary = "The citizen's second factors, for the activation page")
    @APIResponse(
            responseCode = "200",
            description = "The state",
            content = @Content(schema = @Schema(implementation = SecondFactorState.class)))
    @APIResponse(responseCode = "403", description = "caller-incomplete")
    public Uni<Response> state() {
        return requesters
                .citizen()
                .map(citizen -> readState
                        .of(citizen, requesters.transaction())
                        .map(state -> Response.ok(state).build()))
                .orElseGet(() -> Uni.createFrom().item(Requesters.INCOMPLETE.toResponse()));
    }
}

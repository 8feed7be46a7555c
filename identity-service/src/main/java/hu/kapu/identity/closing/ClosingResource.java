package hu.kapu.identity.closing;

import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The closing of an account, as its owner asks for it. Both calls may be repeated and answer the same again. */
@Path("/citizens/{id}/closings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClosingResource {
    private final PlanClosing planClosing;

    ClosingResource(PlanClosing planClosing) {
        this.planClosing = planClosing;
    }

    /** A call's id; the answer does not hang on it. */
    record ClosingRequest(@Nullable UUID attemptId) {}

    @POST
    @Cancellable(false)
    @Operation(summary = "Close the account after a time to think it over")
    @APIResponse(
            responseCode = "200",
            description = "When it will be closed",
            content = @Content(schema = @Schema(implementation = Closing.Planned.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    @APIResponse(responseCode = "409", description = "account-frozen")
    public Uni<Response> request(UUID id, @Nullable ClosingRequest request) {
        return planClosing.request(id).map(ClosingResource::answer);
    }

    @DELETE
    @Cancellable(false)
    @Operation(summary = "Keep the account after all")
    @APIResponse(responseCode = "204", description = "It stays")
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    public Uni<Response> cancel(UUID id, @Nullable ClosingRequest request) {
        return planClosing.cancel(id).map(ClosingResource::answer);
    }

    private static Response answer(Closing outcome) {
        return switch (outcome) {
            case Closing.Planned planned -> Response.ok(planned).build();
            case Closing.NotPlanned not -> Response.noContent().build();
            case Closing.AccountFrozen frozen ->
                Problem.of(409, "account-frozen", "The account is frozen; it has to be unfrozen first.")
                        .toResponse();
            case Closing.CitizenUnknown unknown ->
                Problem.of(404, "citizen-unknown", "There is no such citizen.").toResponse();
        };
    }
}

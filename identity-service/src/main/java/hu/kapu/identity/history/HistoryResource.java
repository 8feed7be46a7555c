package hu.kapu.identity.history;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A citizen's history, to read and to prove. */
@Path("/citizens/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    private static final String NEWEST = "9223372036854775807";

    private final HistoryLog history;
    private final ProveHistory proveHistory;

    HistoryResource(HistoryLog history, ProveHistory proveHistory) {
        this.history = history;
        this.proveHistory = proveHistory;
    }

    @GET
    @Operation(summary = "What has happened to this citizen's account, newest first")
    @APIResponse(
            responseCode = "200",
            description = "Entries below the position; empty for a citizen of whom nothing is kept",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Uni<Response> page(
            UUID id,
            @QueryParam("before") @DefaultValue(NEWEST) @Min(1) long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return history.page(id, before, limit + 1).map(found -> fresh(HistoryPage.of(found, limit)));
    }

    @GET
    @Path("/proof")
    @Operation(summary = "The whole chain with a signature over its head; docs/history.md says how to check it alone")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(schema = @Schema(implementation = HistoryProof.class)))
    public Uni<Response> proof(UUID id) {
        return proveHistory.of(id).map(HistoryResource::fresh);
    }

    private static Response fresh(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

package hu.kapu.identity.export;

import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The citizen's own data, to take along. */
@Path("/citizens/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {
    private final ExportCitizen exportCitizen;

    ExportResource(ExportCitizen exportCitizen) {
        this.exportCitizen = exportCitizen;
    }

    @GET
    @Operation(summary = "Everything kept about this citizen: account, natural identity, documents shown, history")
    @APIResponse(
            responseCode = "200",
            description = "The copy",
            content = @Content(schema = @Schema(implementation = CitizenExport.class)))
    @APIResponse(responseCode = "404", description = "citizen-unknown")
    public Uni<Response> export(UUID id) {
        return exportCitizen
                .of(id)
                .map(found -> found.map(copy -> Response.ok(copy)
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseGet(() -> Problem.of(404, "citizen-unknown", "There is no such citizen.")
                                .toResponse()));
    }
}

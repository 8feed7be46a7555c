package hu.kapu.gateway.api.events;

import hu.kapu.gateway.scope.RequiresScope;
import hu.kapu.gateway.scope.Scope;
import hu.kapu.kit.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The event streams for whoever wants to listen to them. */
@Path(EventsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventsResource {
    static final String PATH = "/api/v1/events";

    private final EventCatalogue catalogue;

    EventsResource(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @NonBlocking
    @RequiresScope(Scope.EVENTS_READ)
    @Operation(operationId = "eventStreams", summary = "Every topic, the events it carries, and an example of each")
    @APIResponse(
            responseCode = "200",
            description = "The event streams",
            content = @Content(schema = @Schema(implementation = EventStreams.class)))
    public EventStreams read() {
        return catalogue.all();
    }

    @GET
    @Path("{type}/schema")
    @Produces("application/schema+json")
    @NonBlocking
    @RequiresScope(Scope.EVENTS_READ)
    @Operation(operationId = "eventSchema", summary = "The JSON Schema of one type of event")
    @APIResponse(
            responseCode = "200",
            description = "The producer's own schema",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "Problem `event-unknown`")
    public Response schema(
            @Parameter(description = "The type of the event", example = "signed-in.v1") @PathParam("type")
                    String type) {
        return catalogue
                .schema(type)
                .map(schema -> Response.ok(schema, "application/schema+json").build())
                .orElseGet(() -> Problem.of(404, "event-unknown", "There is no event of this type.")
                        .toResponse());
    }
}

package hu.kapu.gateway.api.portals;

import hu.kapu.gateway.idempotency.Idempotency;
import hu.kapu.gateway.idempotency.Idempotency.Keeper;
import hu.kapu.gateway.portal.AddClientSecret;
import hu.kapu.gateway.portal.Author;
import hu.kapu.gateway.portal.ClientSecret;
import hu.kapu.gateway.portal.DisablePortal;
import hu.kapu.gateway.portal.KeptPortal;
import hu.kapu.gateway.portal.Origin;
import hu.kapu.gateway.portal.PortalChange;
import hu.kapu.gateway.portal.PortalDocument;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.portal.Precondition;
import hu.kapu.gateway.portal.RegisterPortal;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.gateway.scope.CurrentCaller;
import hu.kapu.gateway.scope.OperatorActions;
import hu.kapu.gateway.scope.RequiresScope;
import hu.kapu.gateway.scope.Scope;
import hu.kapu.kit.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The register of portals. What is kept by files can be read here and is changed there. */
@Path(PortalsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Portals")
@NonBlocking
@Cancellable(false)
public class PortalsResource {
    static final String PATH = "/api/v1/portals";

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|1[0-9]{2}|200");
    private static final String USUAL_LIMIT = "50";

    private final Portals portals;
    private final RegisterPortal registerPortal;
    private final DisablePortal disablePortal;
    private final AddClientSecret addClientSecret;
    private final CurrentCaller caller;
    private final OperatorActions actions;
    private final Idempotency idempotency;

    PortalsResource(
            Portals portals,
            RegisterPortal registerPortal,
            DisablePortal disablePortal,
            AddClientSecret addClientSecret,
            CurrentCaller caller,
            OperatorActions actions,
            Idempotency idempotency) {
        this.portals = portals;
        this.registerPortal = registerPortal;
        this.disablePortal = disablePortal;
        this.addClientSecret = addClientSecret;
        this.caller = caller;
        this.actions = actions;
        this.idempotency = idempotency;
    }

    @GET
    @RequiresScope(Scope.PORTALS_READ)
    @Operation(operationId = "portals", summary = "The portals, disabled ones too, in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "One page of them",
            content = @Content(schema = @Schema(implementation = PortalPage.class)))
    @APIResponse(responseCode = "400", description = "Problem `page-not-readable`")
    public Response list(
            @Parameter(description = "Only ids after this one", example = "eeszt") @QueryParam("after") @Nullable
                    String after,
            @Parameter(description = "At most so many, up to 200; 50 when left out", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        String asked = limit == null ? USUAL_LIMIT : limit;
        if (!LIMIT.matcher(asked).matches()) {
            return Problem.of(400, "page-not-readable", "The parameter limit is a number from 1 to 200.")
                    .toResponse();
        }
        return uncached(
                Response.ok(PortalPage.after(portals.kept(), after == null ? "" : after, Integer.parseInt(asked))));
    }

    @GET
    @Path("{id}")
    @RequiresScope(Scope.PORTALS_READ)
    @Operation(operationId = "portal", summary = "One portal's document, as it can be written back")
    @APIResponse(
            responseCode = "200",
            description = "The document; without an ETag when it is kept by a file. Whoever may not write it gets"
                    + " hashes of secrets shortened",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RegisteredPortal.class)))
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`")
    public Response read(@Parameter(description = "Id of the portal", example = "eeszt") @PathParam("id") String id) {
        return portals.kept(id)
                .map(kept -> document(Response.ok(), kept, caller.get()))
                .orElseGet(PortalsResource::unknown);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.PORTALS_WRITE)
    @Operation(
            operationId = "putPortal",
            summary = "Registers a portal, or replaces its whole document; client.secretsSha256 names secrets that it"
                    + " has already, new ones are made by newClientSecret")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PortalDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = RegisteredPortal.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = RegisteredPortal.class)))
    @APIResponse(
            responseCode = "409",
            description = "Problem `portal-kept-by-file`, `portal-client-id-taken`, `portal-sector-bound` or"
                    + " `portal-sector-taken`")
    @APIResponse(responseCode = "412", description = "Problem `portal-changed-meanwhile`")
    @APIResponse(responseCode = "422", description = "Problem `portal-wrong`, with every mistake and its field")
    @APIResponse(responseCode = "428", description = "Problem `precondition-missing`")
    public Uni<Response> put(
            @Parameter(description = "Id of the portal", example = "eeszt") @PathParam("id") String id,
            String document,
            @Context HttpHeaders headers) {
        Optional<Precondition> precondition = Conditions.of(headers);
        if (precondition.isEmpty()) {
            return Uni.createFrom()
                    .item(Problem.of(
                                    428,
                                    "precondition-missing",
                                    "Send If-Match with the ETag you have read, or If-None-Match: * for a new portal.")
                            .toResponse());
        }
        RecordedCaller author = author();
        return registerPortal.register(id, document, precondition.get(), author).map(change -> answer(change, author));
    }

    @DELETE
    @Path("{id}")
    @RequiresScope(Scope.PORTALS_WRITE)
    @Operation(
            operationId = "disablePortal",
            summary = "Lets nobody in any more; id, client id and sector stay taken, so that no identifier of a citizen"
                    + " ever comes to another portal")
    @APIResponse(
            responseCode = "200",
            description = "Disabled",
            content = @Content(schema = @Schema(implementation = RegisteredPortal.class)))
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`")
    @APIResponse(responseCode = "409", description = "Problem `portal-kept-by-file`")
    @APIResponse(responseCode = "412", description = "Problem `portal-changed-meanwhile`")
    public Uni<Response> disable(
            @Parameter(description = "Id of the portal", example = "eeszt") @PathParam("id") String id,
            @Context HttpHeaders headers) {
        RecordedCaller author = author();
        return disablePortal.disable(id, condition(headers), author).map(change -> answer(change, author));
    }

    @POST
    @Path("{id}/client-secret")
    @RequiresScope(Scope.PORTALS_WRITE)
    @Operation(
            operationId = "newClientSecret",
            summary = "Makes one more client secret, shown this once. The others stay good until they are taken out of"
                    + " client.secretsSha256")
    @APIResponse(
            responseCode = "201",
            description = "The secret",
            content = @Content(schema = @Schema(implementation = NewSecret.class)))
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`")
    @APIResponse(
            responseCode = "409",
            description = "Problem `portal-kept-by-file`, `portal-has-no-secret` or `portal-secrets-full`")
    @APIResponse(responseCode = "412", description = "Problem `portal-changed-meanwhile`")
    public Uni<Response> newSecret(
            @Parameter(description = "Id of the portal", example = "eeszt") @PathParam("id") String id,
            @Parameter(description = "The repetition of a request with the same key gets the first answer, once made")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @Context HttpHeaders headers) {
        RecordedCaller author = author();
        Precondition condition = condition(headers);
        return idempotency.once(
                author.caller(),
                key,
                "POST " + PATH + "/" + id + "/client-secret " + Conditions.text(headers),
                keeper -> makeSecret(id, condition, author, keeper));
    }

    private Uni<Response> makeSecret(String id, Precondition condition, RecordedCaller author, Keeper keeper) {
        ClientSecret secret = ClientSecret.random();
        Author remembering =
                new RememberingAuthor(author, (connection, done) -> keeper.keep(connection, secret(done, secret)));
        return addClientSecret
                .add(id, secret, condition, remembering)
                .map(change ->
                        change instanceof PortalChange.Done done ? secret(done, secret) : answer(change, author));
    }

    private RecordedCaller author() {
        return new RecordedCaller(caller.get(), actions);
    }

    private static Precondition condition(HttpHeaders headers) {
        return Conditions.of(headers).orElseGet(Precondition.Any::new);
    }

    private static Response answer(PortalChange change, RecordedCaller author) {
        return change instanceof PortalChange.Done done
                ? document(Response.status(done.registered() ? 201 : 200), done.portal(), author.caller())
                : ChangeProblems.of(change).orElseThrow().toResponse();
    }

    private static Response secret(PortalChange.Done done, ClientSecret secret) {
        NewSecret shown = new NewSecret(done.portal().portal().clientId(), secret.value());
        return uncached(Response.status(Response.Status.CREATED)
                .header(HttpHeaders.ETAG, Conditions.tag(done.version()))
                .entity(shown));
    }

    private static Response document(Response.ResponseBuilder response, KeptPortal kept, ApiCaller reader) {
        if (kept.origin() instanceof Origin.InDatabase row) {
            response.header(HttpHeaders.ETAG, Conditions.tag(row.version()));
        }
        return uncached(response.entity(RegisteredPortal.of(kept, reader)));
    }

    private static Response uncached(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response unknown() {
        return Problem.of(404, "portal-unknown", "There is no portal of this id.")
                .toResponse();
    }
}

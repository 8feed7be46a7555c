package hu.kapu.gateway.api.migration;

import hu.kapu.gateway.api.Cursor;
import hu.kapu.gateway.clients.Migration;
import hu.kapu.gateway.clients.MigrationCohorts;
import hu.kapu.gateway.clients.MigrationFigures;
import hu.kapu.gateway.scope.RequiresScope;
import hu.kapu.gateway.scope.Scope;
import hu.kapu.kit.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many citizens still have one factor, and where to find them: numbers only. */
@Path(MigrationView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Migration")
public class MigrationResource {
    private static final int LARGEST_PAGE = 500;

    private final Migration migration;

    MigrationResource(Migration migration) {
        this.migration = migration;
    }

    @GET
    @NonBlocking
    @RequiresScope(Scope.MIGRATION_READ)
    @Operation(operationId = "migration", summary = "How many citizens have one factor and how many have two")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = MigrationView.class)))
    @APIResponse(responseCode = "503", description = "Problem `figures-unavailable`")
    public Uni<Response> totals() {
        return migration.figures().map(figures -> switch (figures) {
            case MigrationFigures.Known known -> ok(MigrationView.of(known));
            case MigrationFigures.Unavailable() -> unavailable();
        });
    }

    @GET
    @Path("{kind}")
    @NonBlocking
    @RequiresScope(Scope.MIGRATION_READ)
    @Operation(
            operationId = "migrationCohorts",
            summary = "Citizens with one factor by last sign-in, portal or mail domain, page by page")
    @APIResponse(
            responseCode = "200",
            description = "Some of the cohorts",
            content = @Content(schema = @Schema(implementation = CohortsView.class)))
    @APIResponse(responseCode = "400", description = "Problem `cursor-not-readable` or `limit-not-readable`")
    @APIResponse(responseCode = "404", description = "Problem `cohort-unknown`")
    @APIResponse(responseCode = "410", description = "Problem `cursor-expired`")
    @APIResponse(responseCode = "503", description = "Problem `figures-unavailable`")
    public Uni<Response> cohorts(
            @Parameter(
                            description = "By what they are told apart",
                            schema = @Schema(enumeration = {"last-sign-in", "portal", "mail-domain"}))
                    @PathParam("kind")
                    String kind,
            @Parameter(description = "nextCursor of the page before; the first page when left out")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "The most cohorts to answer, 1 to 500") @QueryParam("limit") @DefaultValue("100")
                    int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            return refusal(Problem.of(400, "limit-not-readable", "The parameter limit is a number from 1 to 500."));
        }
        Optional<Cursor> from = cursor == null ? Optional.of(new Cursor("first", 0)) : Cursor.read(cursor);
        return from.map(start -> migration
                        .cohorts(kind, start.position(), limit)
                        .map(found -> answer(found, cursor == null ? Optional.empty() : Optional.of(start.state()))))
                .orElseGet(() -> refusal(
                        Problem.of(400, "cursor-not-readable", "The parameter cursor is not one that we gave out.")));
    }

    private static Response answer(MigrationCohorts found, Optional<String> state) {
        return switch (found) {
            case MigrationCohorts.Page page ->
                state.filter(former -> !former.equals(CohortsView.state(page))).isPresent()
                        ? Problem.of(410, "cursor-expired", "Everybody was counted anew; begin with the first page.")
                                .toResponse()
                        : ok(CohortsView.of(page));
            case MigrationCohorts.UnknownKind() ->
                Problem.of(404, "cohort-unknown", "Nobody is counted by this.").toResponse();
            case MigrationCohorts.Unavailable() -> unavailable();
        };
    }

    private static Response unavailable() {
        return Problem.of(503, "figures-unavailable", "The figures cannot be had at the moment; ask again later.")
                .toResponse();
    }

    private static Response ok(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Uni<Response> refusal(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}

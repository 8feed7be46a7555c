package hu.kapu.identity.figures;

import hu.kapu.identity.figures.MigrationFigures.Page;
import hu.kapu.identity.figures.MigrationRows.Counted;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How many citizens have one factor still, and where they are. */
@Path("/figures/migration")
@Produces(MediaType.APPLICATION_JSON)
public class MigrationResource {
    private final MigrationRows rows;

    MigrationResource(MigrationRows rows) {
        this.rows = rows;
    }

    @GET
    @Operation(summary = "All citizens who could sign in, and those of them with one factor; to the next lower ten")
    @APIResponse(
            responseCode = "200",
            description = "The figures in force; without a time before the first count",
            content = @Content(schema = @Schema(implementation = MigrationFigures.class)))
    public Uni<Response> totals() {
        return rows.counted()
                .map(counted -> Response.ok(counted.map(MigrationFigures::of).orElseGet(MigrationFigures::notCounted))
                        .build());
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "Citizens with one factor by last-sign-in, portal or mail-domain, the largest cohort first")
    @APIResponse(
            responseCode = "200",
            description = "Some of the cohorts",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "404", description = "cohort-unknown")
    public Uni<Response> cohorts(
            String kind,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        Optional<CohortKind> known = CohortKind.parse(kind);
        return known.map(asked -> rows.counted().chain(counted -> page(asked, counted, after, limit)))
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(404, "cohort-unknown", "Nobody is counted by this.")
                                .toResponse()));
    }

    private Uni<Response> page(CohortKind kind, Optional<Counted> counted, long after, int limit) {
        return rows.page(kind, after, limit + 1).map(found -> {
            boolean more = found.size() > limit;
            List<Cohort> shown = more ? found.subList(0, limit) : found;
            return Response.ok(new Page(counted.map(Counted::at).orElse(null), shown, more ? after + limit : null))
                    .build();
        });
    }
}

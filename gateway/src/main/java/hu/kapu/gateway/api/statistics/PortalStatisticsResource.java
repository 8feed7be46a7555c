package hu.kapu.gateway.api.statistics;

import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.gateway.scope.CurrentCaller;
import hu.kapu.gateway.scope.RequiresScope;
import hu.kapu.gateway.scope.Scope;
import hu.kapu.gateway.statistics.SignInCounts;
import hu.kapu.kit.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A portal's statistics, for the portal itself and for operators. */
@Path("/api/v1/portals/{id}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class PortalStatisticsResource {
    private final SignInCounts counts;
    private final Portals portals;
    private final CurrentCaller caller;
    private final Clock clock;

    PortalStatisticsResource(SignInCounts counts, Portals portals, CurrentCaller caller, Clock clock) {
        this.counts = counts;
        this.portals = portals;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    @RequiresScope({Scope.STATISTICS_READ, Scope.STATISTICS_OWN})
    @Operation(operationId = "portalStatistics", summary = "How often a portal was entered, and refused, day by day")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = PortalStatistics.class)))
    @APIResponse(responseCode = "400", description = "Problem `period-not-readable`")
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`, also for every portal but one's own")
    public Uni<Response> read(
            @Parameter(description = "Id of the portal", example = "eeszt") @PathParam("id") String id,
            @Parameter(description = "First day; 30 days before the last when left out", example = "2025-01-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Last day; the last one that is over when left out", example = "2025-01-31")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        if (portals.byId(id).isEmpty() || isOthers(id)) {
            return refusal(Problem.of(404, "portal-unknown", "There is no portal of this id."));
        }
        Optional<Period> period = Period.read(from, to, clock.instant());
        return period.map(days -> counts.of(id, days.from(), days.to())
                        .map(found -> Response.ok(PortalStatistics.of(id, days, found))
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build()))
                .orElseGet(() -> refusal(Problem.of(
                        400,
                        "period-not-readable",
                        "Ask for 1 to 92 days that are over, as from=2025-01-01&to=2025-01-31.")));
    }

    /** A portal learns nothing of others, not even which there are. */
    private boolean isOthers(String id) {
        return caller.get() instanceof ApiCaller.Portal portal
                && !portal.portalId().equals(id);
    }

    private static Uni<Response> refusal(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}

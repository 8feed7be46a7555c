package hu.kapu.gateway.api.contract;

import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.contract.CitizenCounts;
import hu.kapu.gateway.contract.RecentCitizens;
import hu.kapu.gateway.portal.Portal;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A portal's contract, for the portal itself and for operators. */
@Path("/api/v1/portals/{id}/contract")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class PortalContractResource {
    private static final Pattern DAYS = Pattern.compile("[1-9]|[1-8][0-9]|9[0-2]");
    private static final String USUAL_DAYS = "30";

    /** From then on nothing changes a day's counts any more. */
    private static final Duration COUNTED_AFTER = Duration.ofHours(1);

    private final DrawContract drawContract;
    private final SignInCounts signIns;
    private final CitizenCounts citizens;
    private final Portals portals;
    private final CurrentCaller caller;
    private final Clock clock;

    PortalContractResource(
            DrawContract drawContract,
            SignInCounts signIns,
            CitizenCounts citizens,
            Portals portals,
            CurrentCaller caller,
            Clock clock) {
        this.drawContract = drawContract;
        this.signIns = signIns;
        this.citizens = citizens;
        this.portals = portals;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    @RequiresScope({Scope.STATISTICS_READ, Scope.STATISTICS_OWN})
    @Operation(
            operationId = "portalContract",
            summary = "Which levels a portal asks for, which its citizens bring, and whom the next raise would refuse")
    @APIResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = PortalContract.class)))
    @APIResponse(responseCode = "400", description = "Problem `days-not-readable`")
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`, also for every portal but one's own")
    public Uni<Response> read(
            @Parameter(description = "Id of the portal", example = "eeszt") @PathParam("id") String id,
            @Parameter(
                            description = "Sign-ins of so many days that are over, 1 to 92; 30 when left out",
                            example = "30")
                    @QueryParam("days")
                    @Nullable
                    String days) {
        Optional<Portal> portal = portals.byId(id).filter(known -> !isOthers(id));
        if (portal.isEmpty()) {
            return refusal(Problem.of(404, "portal-unknown", "There is no portal of this id."));
        }
        String asked = days == null ? USUAL_DAYS : days;
        return DAYS.matcher(asked).matches()
                ? contract(portal.get(), Integer.parseInt(asked))
                : refusal(Problem.of(400, "days-not-readable", "The parameter days is a number from 1 to 92."));
    }

    private Uni<Response> contract(Portal portal, int days) {
        LocalDate to = LocalDate.ofInstant(clock.instant().minus(COUNTED_AFTER), LocalMoment.BUDAPEST)
                .minusDays(1);
        LocalDate from = to.minusDays(days - 1L);
        return signIns.of(portal.id(), from, to)
                .map(DrawContract::byMethod)
                .chain(counts -> citizens.of(portal.id()).map(recent -> answer(portal, from, to, counts, recent)));
    }

    private Response answer(
            Portal portal, LocalDate from, LocalDate to, Map<Method, Long> counts, RecentCitizens recent) {
        return Response.ok(drawContract.of(portal, from, to, counts, recent))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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

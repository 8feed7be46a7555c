package hu.kapu.gateway.api.simulation;

import hu.kapu.gateway.api.AskedInstant;
import hu.kapu.gateway.api.simulation.FindPerson.Found;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.scope.CurrentCaller;
import hu.kapu.gateway.scope.RequiresScope;
import hu.kapu.gateway.scope.Scope;
import hu.kapu.kit.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** "Person X at portal Y at instant D": for operators who help somebody, and never without a trace. */
@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class SimulationResource {
    private final FindPerson findPerson;
    private final Simulate simulate;
    private final SimulationRecord simulationRecord;
    private final Portals portals;
    private final CurrentCaller caller;
    private final CalendarClock clock;

    SimulationResource(
            FindPerson findPerson,
            Simulate simulate,
            SimulationRecord simulationRecord,
            Portals portals,
            CurrentCaller caller,
            CalendarClock clock) {
        this.findPerson = findPerson;
        this.simulate = simulate;
        this.simulationRecord = simulationRecord;
        this.portals = portals;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    @RequiresScope(Scope.SIMULATE)
    @Operation(
            operationId = "simulate",
            summary = "Which of a person's ways to sign in would open a portal at an instant; recorded, and told to the"
                    + " person's history")
    @APIResponse(
            responseCode = "200",
            description = "The simulation; `known` is false for nobody",
            content = @Content(schema = @Schema(implementation = Simulation.class)))
    @APIResponse(
            responseCode = "400",
            description = "Problem `person-missing`, `portal-missing` or `date-not-readable`")
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`")
    @APIResponse(responseCode = "503", description = "Problem `person-unavailable`")
    public Uni<Response> read(
            @Parameter(description = "Id of the person; this or userName") @QueryParam("citizen") @Nullable
                    String citizen,
            @Parameter(description = "User name of the person; this or citizen", example = "kovacs.anna")
                    @QueryParam("userName")
                    @Nullable
                    String userName,
            @Parameter(description = "Id of the portal", required = true, example = "eeszt")
                    @QueryParam("portal")
                    @Nullable
                    String portalId,
            @Parameter(
                            description = "ISO-8601 instant, or a date for its first moment in Europe/Budapest;"
                                    + " now when left out",
                            example = "2025-01-16")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Optional<Person> person = Person.read(citizen, userName);
        if (person.isEmpty()) {
            return refusal(Problem.of(400, "person-missing", "Say whom you ask about: ?citizen=… or ?userName=…"));
        }
        if (portalId == null || portalId.isEmpty()) {
            return refusal(Problem.of(400, "portal-missing", "Say which portal you ask about: ?portal=…"));
        }
        Optional<Portal> portal = portals.byId(portalId);
        if (portal.isEmpty()) {
            return refusal(Problem.of(404, "portal-unknown", "There is no portal of this id."));
        }
        Optional<Instant> instant = at == null ? Optional.of(clock.instantFor(portalId)) : AskedInstant.read(at);
        return instant.map(asked ->
                        findPerson.find(person.get()).chain(found -> answer(person.get(), found, portal.get(), asked)))
                .orElseGet(() -> refusal(
                        Problem.of(400, "date-not-readable", "The parameter at is an ISO-8601 instant or a date.")));
    }

    private Uni<Response> answer(Person person, Found found, Portal portal, Instant at) {
        return switch (found) {
            case Found.Somebody(UUID citizen, Set<Method> methods) ->
                simulationRecord
                        .write(caller.get(), person, Optional.of(citizen), portal)
                        .replaceWith(() -> ok(simulate.of(true, methods, portal, at)));
            case Found.Nobody() ->
                simulationRecord
                        .write(caller.get(), person, Optional.empty(), portal)
                        .replaceWith(() -> ok(simulate.of(false, Set.of(), portal, at)));
            case Found.Unavailable() ->
                refusal(Problem.of(
                        503, "person-unavailable", "Nobody can be looked up at the moment; ask again later."));
        };
    }

    private static Response ok(Simulation simulation) {
        return Response.ok(simulation)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Uni<Response> refusal(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}

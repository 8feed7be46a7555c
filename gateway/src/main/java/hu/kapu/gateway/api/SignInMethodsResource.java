package hu.kapu.gateway.api;

import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.kit.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** "What would be allowed on this date at this portal, and why": for portals and date only, never for a person. */
@Path("/api/v1/sign-in-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in methods")
public class SignInMethodsResource {
    private final WhatIsAllowed whatIsAllowed;
    private final Portals portals;
    private final CalendarClock clock;

    SignInMethodsResource(WhatIsAllowed whatIsAllowed, Portals portals, CalendarClock clock) {
        this.whatIsAllowed = whatIsAllowed;
        this.portals = portals;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    @Operation(
            operationId = "signInMethods",
            summary = "The ways to sign in at a portal, with the rule that decides each")
    @APIResponse(
            responseCode = "200",
            description = "Every method, also the retired ones",
            content = @Content(schema = @Schema(implementation = SignInMethods.class)))
    @APIResponse(responseCode = "400", description = "Problem `portal-missing` or `date-not-readable`")
    @APIResponse(responseCode = "404", description = "Problem `portal-unknown`")
    public Response read(
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
        if (portalId == null || portalId.isEmpty()) {
            return Problem.of(400, "portal-missing", "Say which portal you ask about: ?portal=…")
                    .toResponse();
        }
        Optional<Portal> portal = portals.byId(portalId);
        if (portal.isEmpty()) {
            return Problem.of(404, "portal-unknown", "There is no portal of this id.")
                    .toResponse();
        }
        Optional<Instant> instant = at == null ? Optional.of(clock.instantFor(portalId)) : AskedInstant.read(at);
        return instant.map(asked ->
                        Response.ok(whatIsAllowed.at(portal.get(), asked)).build())
                .orElseGet(
                        () -> Problem.of(400, "date-not-readable", "The parameter at is an ISO-8601 instant or a date.")
                                .toResponse());
    }
}

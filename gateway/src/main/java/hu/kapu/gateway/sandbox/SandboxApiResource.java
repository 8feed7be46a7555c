package hu.kapu.gateway.sandbox;

import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.sandbox.TestCitizens.TestCitizen;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The sandbox for the tests of a portal: what its page shows and does, as JSON. */
@Path("/sandbox/api")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
public class SandboxApiResource {
    /** The date a portal shall go by: a local date and time in Europe/Budapest. */
    public record WishedDate(@Nullable String date) {}

    /** The date a portal goes by at this moment. */
    public record PortalDate(String portal, Instant date, boolean moved) {}

    private final Portals portals;
    private final PortalCalendars calendars;
    private final CalendarClock clock;
    private final ProtocolLog log;
    private final TestCitizens citizens;

    SandboxApiResource(
            Portals portals, PortalCalendars calendars, CalendarClock clock, ProtocolLog log, TestCitizens citizens) {
        this.portals = portals;
        this.calendars = calendars;
        this.clock = clock;
        this.log = log;
        this.citizens = citizens;
    }

    @GET
    @Path("citizens")
    @Operation(hidden = true)
    public List<TestCitizen> citizens() {
        return citizens.all();
    }

    @GET
    @Path("portals/{id}/calendar")
    @Operation(hidden = true)
    public Response date(@RestPath String id) {
        return portals.byId(id)
                .map(portal -> Response.ok(dateOf(portal)).build())
                .orElseGet(SandboxApiResource::unknown);
    }

    @PUT
    @Path("portals/{id}/calendar")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> move(@RestPath String id, @Nullable WishedDate wish) {
        Optional<Portal> portal = portals.byId(id);
        if (portal.isEmpty()) {
            return Uni.createFrom().item(unknown());
        }
        Optional<Instant> date = wish == null ? Optional.empty() : read(wish.date());
        return date.map(instant -> calendars
                        .shift(id, clock.until(instant))
                        .map(done -> Response.ok(dateOf(portal.get())).build()))
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(
                                        400,
                                        "date-not-readable",
                                        "The date is a local date and time in Europe/Budapest, such as"
                                                + " 2025-01-16T00:00.")
                                .toResponse()));
    }

    @DELETE
    @Path("portals/{id}/calendar")
    @Operation(hidden = true)
    public Uni<Response> moveBack(@RestPath String id) {
        return calendars.reset(id).map(done -> Response.noContent().build());
    }

    @GET
    @Path("portals/{id}/messages")
    @Operation(hidden = true)
    public List<ProtocolMessage> messages(@RestPath String id) {
        return log.of(id);
    }

    static Optional<Instant> read(@Nullable String date) {
        try {
            return Optional.ofNullable(date).map(LocalMoment::resolve);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private PortalDate dateOf(Portal portal) {
        return new PortalDate(
                portal.id(),
                clock.instantFor(portal.id()),
                !calendars.of(portal.id()).isZero());
    }

    private static Response unknown() {
        return Problem.of(404, "portal-unknown", "There is no portal of this id.")
                .toResponse();
    }
}

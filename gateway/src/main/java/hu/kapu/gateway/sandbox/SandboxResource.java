package hu.kapu.gateway.sandbox;

import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.ui.Language;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.SandboxMessagesPage;
import hu.kapu.gateway.ui.SandboxPage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The sandbox for portal developers: test citizens, the date of each portal, and what was said. */
@Path("/sandbox")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
public class SandboxResource {
    private static final URI PAGE = URI.create("/sandbox");

    private final Portals portals;
    private final PortalCalendars calendars;
    private final CalendarClock clock;
    private final ProtocolLog log;
    private final TestCitizens citizens;
    private final SandboxConfig config;
    private final Layouts layouts;

    SandboxResource(
            Portals portals,
            PortalCalendars calendars,
            CalendarClock clock,
            ProtocolLog log,
            TestCitizens citizens,
            SandboxConfig config,
            Layouts layouts) {
        this.portals = portals;
        this.calendars = calendars;
        this.clock = clock;
        this.log = log;
        this.citizens = citizens;
        this.config = config;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public SandboxPage show() {
        Language language = layouts.current().language();
        List<SandboxPage.Citizen> people = citizens.all().stream()
                .map(each -> new SandboxPage.Citizen(
                        each.name(), each.userName(), each.password(), each.email(), each.authenticatorSecret()))
                .toList();
        List<SandboxPage.PortalLine> lines =
                portals.all().stream().map(portal -> line(portal, language)).toList();
        return new SandboxPage(layouts.current(), people, lines, config.inbox().orElse(null));
    }

    /** An empty date moves the portal back. */
    @POST
    @Path("portals/{id}/calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> move(@RestPath String id, @FormParam("date") @Nullable String date) {
        boolean known = portals.byId(id).isPresent();
        Uni<Void> done = SandboxApiResource.read(date)
                .filter(instant -> known)
                .map(instant -> calendars.shift(id, clock.until(instant)))
                .orElseGet(() -> calendars.reset(id));
        return done.replaceWith(() -> Response.seeOther(PAGE).build());
    }

    @GET
    @Path("portals/{id}/messages")
    @Operation(hidden = true)
    public SandboxMessagesPage messages(@RestPath String id) {
        String language = layouts.current().language().tag();
        String name = portals.byId(id).map(portal -> portal.name(language)).orElse(id);
        return new SandboxMessagesPage(
                layouts.current().withBackLink(PAGE.getPath()),
                name,
                log.of(id).stream().map(SandboxResource::shown).toList());
    }

    private SandboxPage.PortalLine line(Portal portal, Language language) {
        return new SandboxPage.PortalLine(
                portal.id(),
                portal.name(language.tag()),
                clock.instantFor(portal.id()),
                !calendars.of(portal.id()).isZero());
    }

    private static SandboxMessagesPage.Message shown(ProtocolMessage message) {
        return new SandboxMessagesPage.Message(
                message.at(),
                message.byKapu(),
                message.endpoint(),
                shown(message.sent()),
                message.status(),
                shown(message.answered()));
    }

    private static List<SandboxMessagesPage.Line> shown(List<ProtocolMessage.Part> parts) {
        return parts.stream()
                .map(part -> new SandboxMessagesPage.Line(part.name(), part.value()))
                .toList();
    }
}

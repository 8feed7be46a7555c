package hu.kapu.gateway.sessions;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.OpenSessions;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Language;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.OpenSessionsPage;
import hu.kapu.gateway.ui.OpenSessionsPage.Open;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "Hol vagyok belépve?": every open session in words; one can be ended, or all others at once. */
@Path("/ugyfelkapu/munkamenetek")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class SessionsResource {
    private static final URI PAGE = URI.create("/ugyfelkapu/munkamenetek");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SignedInCitizen citizen;
    private final OpenSessions sessions;
    private final EndAccess endAccess;
    private final SignInPages pages;
    private final Layouts layouts;

    SessionsResource(
            SignedInCitizen citizen, OpenSessions sessions, EndAccess endAccess, SignInPages pages, Layouts layouts) {
        this.citizen = citizen;
        this.sessions = sessions;
        this.endAccess = endAccess;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show() {
        Session here = citizen.session();
        Layout layout = layout();
        return sessions.of(here.citizenId())
                .map(all -> SignInPages.ok(new OpenSessionsPage(layout, shown(all, here, layout.language()))));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> end(@RestPath String id) {
        if (!ID.matcher(id).matches()) {
            return Uni.createFrom().item(notFound());
        }
        return sessions.end(citizen.session().citizenId(), UUID.fromString(id))
                .map(ended -> ended ? Response.seeOther(PAGE).build() : notFound());
    }

    @POST
    @Path("tobbi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> endOthers() {
        return endAccess
                .othersOf(citizen.session())
                .replaceWith(() -> Response.seeOther(PAGE).build());
    }

    private Response notFound() {
        return pages.error(layout(), ErrorPage.Kind.NOT_FOUND, Optional.empty());
    }

    private static List<Open> shown(List<OpenSessions.Seen> all, Session here, Language language) {
        return all.stream()
                .map(seen -> new Open(
                        seen.session().id(),
                        seen.session().origin().device(),
                        Whereabouts.of(seen.session().origin(), language).orElse(null),
                        seen.session().authTime(),
                        seen.lastSeenAt(),
                        seen.session().id().equals(here.id())))
                .toList();
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true).withBackLink("/ugyfelkapu");
    }
}

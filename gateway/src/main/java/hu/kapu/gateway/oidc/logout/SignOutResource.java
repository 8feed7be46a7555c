package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.session.LogoutNotices;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.ui.SignOutRefusedPage;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * "Kilép mindenhonnan?": asked unless the portal that sent the citizen showed an ID token of this very session.
 */
@Path(SignOutPaths.QUESTION)
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class SignOutResource {
    private final LogoutTickets tickets;
    private final SignOut signOut;
    private final Sessions sessions;
    private final LogoutNotices notices;
    private final WhoseSession whose;
    private final SignOutViews views;

    SignOutResource(
            LogoutTickets tickets,
            SignOut signOut,
            Sessions sessions,
            LogoutNotices notices,
            WhoseSession whose,
            SignOutViews views) {
        this.tickets = tickets;
        this.signOut = signOut;
        this.sessions = sessions;
        this.notices = notices;
        this.whose = whose;
        this.views = views;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> question(
            @QueryParam("k") @Nullable String ticket, @Context HttpHeaders headers, RoutingContext context) {
        Optional<LogoutWish> wish = wish(ticket);
        return wish.isEmpty()
                ? Uni.createFrom().item(views.expired())
                : sessions.notEnded(headers)
                        .chain(session -> session.map(
                                        open -> ask(new Asked(wish.get(), ticket), open, headers, context))
                                .orElseGet(() -> Uni.createFrom()
                                        .item(Response.seeOther(SignOut.target(wish.get()))
                                                .build())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> yes(@FormParam("k") @Nullable String ticket, @Context HttpHeaders headers) {
        return wish(ticket)
                .map(wish -> signOut.of(headers, wish))
                .orElseGet(() -> Uni.createFrom().item(views.expired()));
    }

    @GET
    @Path(SignOutPaths.FAREWELL)
    @Operation(hidden = true)
    public Response farewell(@QueryParam("k") @Nullable String ticket, RoutingContext context) {
        return Optional.ofNullable(ticket)
                .flatMap(tickets::farewell)
                .map(farewell -> views.farewell(farewell, ticket, context))
                .orElseGet(() -> Response.seeOther(SignOutPaths.SIGNED_OUT).build());
    }

    @GET
    @Path(SignOutPaths.REFUSED)
    @Operation(hidden = true)
    public Response refused(@QueryParam("ok") @Nullable String reason) {
        return views.refused(Optional.ofNullable(reason)
                .flatMap(SignOutRefusedPage.Reason::ofCode)
                .orElse(SignOutRefusedPage.Reason.UNREADABLE));
    }

    private Optional<LogoutWish> wish(@Nullable String ticket) {
        return ticket == null || ticket.isEmpty() ? Optional.of(signOut.ownWish()) : tickets.wish(ticket);
    }

    private Uni<Response> ask(Asked asked, Session session, HttpHeaders headers, RoutingContext context) {
        return notices.portalsOf(session.id())
                .chain(opened -> whose.isMeant(asked.wish(), session, opened)
                        ? signOut.of(headers, asked.wish())
                        : Uni.createFrom().item(views.question(asked, opened, context)));
    }
}

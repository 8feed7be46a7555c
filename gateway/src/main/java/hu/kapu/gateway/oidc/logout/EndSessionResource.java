package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.oidc.Parameters;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Where portals send the citizen's browser to sign out (OpenID Connect RP-Initiated Logout 1.0, section 2). Nothing ends
 * here: the request goes on, sealed, to a page that sees the browser's cookies, which a form of another site does not bring.
 */
@Path("/oauth2/logout")
@NonBlocking
public class EndSessionResource {
    private final LogoutChecker checker;
    private final LogoutTickets tickets;

    EndSessionResource(LogoutChecker checker, LogoutTickets tickets) {
        this.checker = checker;
        this.tickets = tickets;
    }

    @GET
    public Uni<Response> ask(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(Parameters.of(uri.getQueryParameters()), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> askByForm(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        return answer(Parameters.of(form), headers);
    }

    private Uni<Response> answer(Parameters parameters, HttpHeaders headers) {
        return checker.check(parameters)
                .map(this::next)
                .map(next -> WishedLanguage.in(Response.seeOther(next), parameters, headers)
                        .build());
    }

    private URI next(LogoutCheck check) {
        return switch (check) {
            case LogoutCheck.Accepted(LogoutWish wish) -> SignOutPaths.question(tickets.of(wish));
            case LogoutCheck.Refused(var reason) -> SignOutPaths.refused(reason);
        };
    }
}

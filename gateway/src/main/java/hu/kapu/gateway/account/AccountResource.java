package hu.kapu.gateway.account;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.oidc.logout.SignOut;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.signin.StartedTransaction;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.SignedOutPage;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The account site: its door, home, signing in and out. */
@Path("/ugyfelkapu")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class AccountResource {
    private final AccountHome home;
    private final StartSignIn start;
    private final SignOut signOut;
    private final Layouts layouts;

    AccountResource(AccountHome home, StartSignIn start, SignOut signOut, Layouts layouts) {
        this.home = home;
        this.start = start;
        this.signOut = signOut;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> home() {
        return home.page();
    }

    @GET
    @Path("belepes")
    @Operation(hidden = true)
    public Uni<Response> signIn(RoutingContext context) {
        return start.atAccount(RequestBrowser.of(context)).map(StartedTransaction::toRedirect);
    }

    @GET
    @Path("kilepes")
    @Operation(hidden = true)
    public Response signedOut() {
        return Response.ok(new SignedOutPage(layouts.current())).build();
    }

    @POST
    @Path("kilepes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> signOut(HttpHeaders headers) {
        return signOut.here(headers);
    }
}

package hu.kapu.gateway.alarm;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.Attempts;
import hu.kapu.gateway.ui.AccountDonePage;
import hu.kapu.gateway.ui.AccountDonePage.Done;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.NotMePage;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** "Nem én voltam" by somebody signed in: everything else ends and no browser counts as known; this session stays. */
@Path("/ugyfelkapu/nem-en-voltam")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class NotMeResource {
    private final SignedInCitizen citizen;
    private final CitizenAccounts accounts;
    private final EndAccess endAccess;
    private final Attempts attempts;
    private final SignInPages pages;
    private final Layouts layouts;

    NotMeResource(
            SignedInCitizen citizen,
            CitizenAccounts accounts,
            EndAccess endAccess,
            Attempts attempts,
            SignInPages pages,
            Layouts layouts) {
        this.citizen = citizen;
        this.accounts = accounts;
        this.endAccess = endAccess;
        this.attempts = attempts;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        return SignInPages.ok(new NotMePage(layout().withBackLink("/ugyfelkapu")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> report() {
        Session session = citizen.session();
        UUID attempt = attempts.of("not-me", session.id().toString());
        return endAccess
                .elsewhere(session)
                .chain(() -> accounts.reportNotMe(citizen.applicant(), attempt))
                .call(() -> endAccess.elsewhere(session))
                .map(reported -> reported
                        ? Response.seeOther(URI.create("/ugyfelkapu/nem-en-voltam/kesz"))
                                .build()
                        : pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Response done() {
        return SignInPages.ok(new AccountDonePage(
                layout(), Done.NOT_ME_REPORTED, citizen.session().isPasswordOnly()));
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}

package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.AccountStanding;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.Closing;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.AccountFrozenPage;
import hu.kapu.gateway.ui.ClosingPage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Closing the account: what it means, the wish, and taking it back until the time has come. */
@Path("/ugyfelkapu/megszuntetes")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class ClosingResource {
    private static final String PATH = "/ugyfelkapu/megszuntetes";

    private final SignedInCitizen citizen;
    private final Reauthentication reauthentication;
    private final CitizenAccounts accounts;
    private final CloseAccount closeAccount;
    private final SignInPages pages;
    private final Layouts layouts;

    ClosingResource(
            SignedInCitizen citizen,
            Reauthentication reauthentication,
            CitizenAccounts accounts,
            CloseAccount closeAccount,
            SignInPages pages,
            Layouts layouts) {
        this.citizen = citizen;
        this.reauthentication = reauthentication;
        this.accounts = accounts;
        this.closeAccount = closeAccount;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show() {
        return withStanding(known -> page(200, known.closingAt(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> request(@RestForm("sure") @Nullable String sure) {
        if (sure == null) {
            return Uni.createFrom().item(page(422, null, List.of(Refusal.of(Reason.NOT_SURE))));
        }
        return proved(() -> closeAccount.request(citizen.session()).map(this::answer));
    }

    @POST
    @Path("vissza")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> stay() {
        return closeAccount.cancel(citizen.session()).map(this::answer);
    }

    private Response answer(Closing closing) {
        return switch (closing) {
            case Closing.Waiting ignored -> Response.seeOther(URI.create(PATH)).build();
            case Closing.Cancelled() ->
                Response.seeOther(URI.create("/ugyfelkapu")).build();
            case Closing.Frozen() -> SignInPages.page(403, new AccountFrozenPage(layout()));
            case Closing.Unavailable() -> unavailable();
        };
    }

    private Uni<Response> proved(Supplier<Uni<Response>> step) {
        Session session = citizen.session();
        return reauthentication
                .demandedFrom(session, PATH)
                .map(demand -> Uni.createFrom().item(demand))
                .orElseGet(step);
    }

    private Uni<Response> withStanding(Function<AccountStanding.Known, Response> page) {
        return accounts.standing(citizen.applicant()).map(standing -> switch (standing) {
            case AccountStanding.Known known -> page.apply(known);
            case AccountStanding.Unavailable() -> unavailable();
        });
    }

    private Response page(int status, @Nullable Instant closingAt, List<Refusal> errors) {
        return SignInPages.page(status, new ClosingPage(layout().withBackLink("/ugyfelkapu"), closingAt, errors));
    }

    private Response unavailable() {
        return pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}

package hu.kapu.gateway.registration;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.clients.EidPair;
import hu.kapu.gateway.clients.HomeRegistrations;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.SignInState;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.ui.HomeRegistrationDonePage;
import hu.kapu.gateway.ui.HomeRegistrationStartPage;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.RequestLanguage;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Registering from home: what is needed, the form, and the way on to the second factor. */
@Path("/ugyfelkapu/regisztracio")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class HomeRegistrationResource {
    private final CurrentSignIn current;
    private final StartSignIn start;
    private final HomeRegistrationForm form;
    private final SignInPages pages;
    private final Layouts layouts;

    HomeRegistrationResource(
            CurrentSignIn current, StartSignIn start, HomeRegistrationForm form, SignInPages pages, Layouts layouts) {
        this.current = current;
        this.start = start;
        this.form = form;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Response explain() {
        return SignInPages.ok(new HomeRegistrationStartPage(layouts.current().withBackLink("/ugyfelkapu")));
    }

    /** Begins anew where nothing is named; what is named and cannot be found has expired. */
    @GET
    @Path("adatok")
    @Operation(hidden = true)
    public Uni<Response> show(@RestQuery("t") @Nullable String id, RoutingContext context) {
        if (id == null) {
            return begin(context);
        }
        return current.of(parse(id), RequestBrowser.of(context)).map(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction)
            when transaction.state() instanceof SignInState.Started -> form.empty(transaction);
            case Standing.Bound(SignInTransaction transaction) -> SignInPages.toPresentStep(transaction);
            case Standing.Expired ignored -> pages.expired();
            case Standing.Replaced ignored -> pages.expired();
            case Standing.Gone ignored -> pages.expired();
        });
    }

    @POST
    @Path("adatok")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> submit(
            @RestForm("t") @Nullable String id,
            @RestForm("documentNumber") @Nullable String documentNumber,
            @RestForm("registrationCode") @Nullable String registrationCode,
            @RestForm("userName") @Nullable String userName,
            @RestForm("email") @Nullable String email,
            @RestForm("newPassword") @Nullable String newPassword,
            HttpHeaders headers,
            RoutingContext context) {
        HomeRegistrations.Form typed = new HomeRegistrations.Form(
                new EidPair(stripped(documentNumber), stripped(registrationCode)),
                stripped(userName),
                stripped(email),
                newPassword == null ? "" : newPassword,
                RequestLanguage.of(context.request()).tag());
        return current.of(parse(id), RequestBrowser.of(context)).chain(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction) ->
                form.take(transaction, typed, SessionCookie.of(headers));
            case Standing.Replaced(SignInTransaction transaction) -> form.takeAgain(transaction, typed);
            case Standing.Expired ignored -> Uni.createFrom().item(pages.expired());
            case Standing.Gone ignored -> Uni.createFrom().item(pages.expired());
        });
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Response done() {
        return SignInPages.ok(new HomeRegistrationDonePage(layouts.current()));
    }

    private Uni<Response> begin(RoutingContext context) {
        return start.atAccount(RequestBrowser.of(context))
                .map(started -> Response.seeOther(URI.create("/ugyfelkapu/regisztracio/adatok?t=" + started.id()))
                        .cookie(started.browser().cookie())
                        .build());
    }

    private static @Nullable UUID parse(@Nullable String id) {
        try {
            return id == null || id.length() != 36 ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

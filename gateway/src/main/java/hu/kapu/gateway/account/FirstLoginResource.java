package hu.kapu.gateway.account;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.FirstLoginHere;
import hu.kapu.gateway.signin.SignInState;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.StartSignIn;
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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The first login: the one-time code of the letter and the first password. */
@Path("/ugyfelkapu/elso-belepes")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class FirstLoginResource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CurrentSignIn current;
    private final StartSignIn start;
    private final FirstLoginForm form;
    private final SignInPages pages;

    FirstLoginResource(CurrentSignIn current, StartSignIn start, FirstLoginForm form, SignInPages pages) {
        this.current = current;
        this.start = start;
        this.form = form;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return current.of(parse(id), RequestBrowser.of(context)).chain(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction)
            when transaction.state() instanceof SignInState.Started -> item(form.empty(transaction));
            case Standing.Bound ignored -> anew(context);
            case Standing.Expired ignored -> anew(context);
            case Standing.Replaced ignored -> item(pages.expired());
            case Standing.Gone ignored -> anew(context);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> submit(
            @RestForm("t") @Nullable String id,
            @RestForm("userName") @Nullable String userName,
            @RestForm("code") @Nullable String code,
            @RestForm("newPassword") @Nullable String newPassword,
            HttpHeaders headers,
            RoutingContext context) {
        FirstLoginHere.Form typed = new FirstLoginHere.Form(
                userName == null ? "" : userName.strip(),
                code == null ? "" : code.strip(),
                newPassword == null ? "" : newPassword,
                SessionCookie.of(headers));
        return current.of(parse(id), RequestBrowser.of(context)).chain(standing -> switch (standing) {
            case Standing.Bound(SignInTransaction transaction) -> form.take(transaction, typed);
            case Standing.Expired ignored -> item(pages.expired());
            case Standing.Replaced(SignInTransaction transaction) -> form.takeAgain(transaction, typed);
            case Standing.Gone ignored -> item(pages.expired());
        });
    }

    private Uni<Response> anew(RoutingContext context) {
        return start.atAccount(RequestBrowser.of(context))
                .map(started -> Response.seeOther(URI.create("/ugyfelkapu/elso-belepes?t=" + started.id()))
                        .cookie(started.browser().cookie())
                        .build());
    }

    private static @Nullable UUID parse(@Nullable String id) {
        return id != null && ID.matcher(id).matches() ? UUID.fromString(id) : null;
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}

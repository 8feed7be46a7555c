package hu.kapu.gateway.account;

import hu.kapu.gateway.enrolment.Enroller;
import hu.kapu.gateway.enrolment.FinishEnrolment;
import hu.kapu.gateway.enrolment.ProveApp;
import hu.kapu.gateway.enrolment.RequestSecondFactor;
import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** "Ügyfélkapu+ igénylése" at the account site; a password-only session stays one until the next sign-in. */
@Path("/ugyfelkapu/igenyles")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class AccountEnrolmentResource {
    private static final URI SIGN_IN = URI.create("/ugyfelkapu/belepes");

    private final SignedInCitizen citizen;
    private final EnrolmentProgress progress;
    private final RequestSecondFactor request;
    private final ProveApp proveApp;
    private final FinishEnrolment finish;
    private final Layouts layouts;

    AccountEnrolmentResource(
            SignedInCitizen citizen,
            EnrolmentProgress progress,
            RequestSecondFactor request,
            ProveApp proveApp,
            FinishEnrolment finish,
            Layouts layouts) {
        this.citizen = citizen;
        this.progress = progress;
        this.request = request;
        this.proveApp = proveApp;
        this.finish = finish;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> offer() {
        return enter(request::offer);
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> begin() {
        return enter(request::begin);
    }

    @GET
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> scan() {
        return enter(request::scan);
    }

    @POST
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> prove(
            @RestForm("password") @Nullable String password,
            @RestForm("code") @Nullable String code,
            HttpHeaders headers) {
        ProveApp.Typed typed = new ProveApp.Typed(
                password == null ? "" : password, code == null ? "" : code, DeviceCookie.valueIn(headers));
        return enter(enroller -> proveApp.take(enroller, typed));
    }

    @GET
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> deletionCode() {
        return enter(request::deletionCode);
    }

    @POST
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> finish(@RestForm("kept") @Nullable String kept) {
        return enter(enroller -> finish.take(enroller, kept != null));
    }

    @GET
    @Path("torlokod/letoltes")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Uni<Response> sheet() {
        return enter(request::sheet);
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Uni<Response> done() {
        return enter(request::done);
    }

    private Uni<Response> enter(Function<Enroller, Uni<Response>> step) {
        return progress.ofSession(citizen.session().transactionId())
                .chain(transaction -> enroller(transaction)
                        .map(step)
                        .orElseGet(() ->
                                Uni.createFrom().item(Response.seeOther(SIGN_IN).build())));
    }

    private Optional<Enroller> enroller(Optional<SignInTransaction> transaction) {
        return transaction.flatMap(found -> found.password()
                .map(password -> new Enroller(
                        found, password, layouts.current().whenSignedIn(true), SIGN_IN, SIGN_IN.toString())));
    }
}

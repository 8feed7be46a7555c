package hu.kapu.gateway.account;

import hu.kapu.gateway.enrolment.FinishEnrolment;
import hu.kapu.gateway.enrolment.PasswordOnceMore;
import hu.kapu.gateway.enrolment.ProveApp;
import hu.kapu.gateway.enrolment.RequestSecondFactor;
import hu.kapu.gateway.session.DeviceCookie;
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
import java.util.Objects;
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
    private final AccountEnrolmentDoor door;
    private final RequestSecondFactor request;
    private final PasswordOnceMore passwordOnceMore;
    private final ProveApp proveApp;
    private final FinishEnrolment finish;

    AccountEnrolmentResource(
            AccountEnrolmentDoor door,
            RequestSecondFactor request,
            PasswordOnceMore passwordOnceMore,
            ProveApp proveApp,
            FinishEnrolment finish) {
        this.door = door;
        this.request = request;
        this.passwordOnceMore = passwordOnceMore;
        this.proveApp = proveApp;
        this.finish = finish;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> offer() {
        return door.enter(request::offer);
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> begin(@RestForm("mod") @Nullable String method) {
        return door.enter(enroller -> request.begin(enroller, method));
    }

    @GET
    @Path("valasztas")
    @Operation(hidden = true)
    public Uni<Response> choice() {
        return door.enter(request::choice);
    }

    @GET
    @Path("jelszo")
    @Operation(hidden = true)
    public Uni<Response> askPassword() {
        return door.enter(passwordOnceMore::ask);
    }

    @POST
    @Path("jelszo")
    @Operation(hidden = true)
    public Uni<Response> password(@RestForm("password") @Nullable String password, HttpHeaders headers) {
        return door.enter(enroller -> passwordOnceMore.take(enroller, typed(password, headers)));
    }

    @GET
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> scan() {
        return door.enter(request::scan);
    }

    @POST
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> prove(
            @RestForm("password") @Nullable String password,
            @RestForm("code") @Nullable String code,
            HttpHeaders headers) {
        return door.enter(
                enroller -> proveApp.take(enroller, typed(password, headers), Objects.requireNonNullElse(code, "")));
    }

    @GET
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> deletionCode() {
        return door.enter(request::deletionCode);
    }

    @POST
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> finish(@RestForm("kept") @Nullable String kept) {
        return door.enter(enroller -> finish.take(enroller, kept != null));
    }

    @GET
    @Path("torlokod/letoltes")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Uni<Response> sheet() {
        return door.enter(request::sheet);
    }

    @GET
    @Path("torlokod/lap")
    @Operation(hidden = true)
    public Uni<Response> sheetPage() {
        return door.enter(request::sheetPage);
    }

    @GET
    @Path("befejezes")
    @Operation(hidden = true)
    public Uni<Response> confirmed() {
        return door.enter(request::confirmed);
    }

    @POST
    @Path("befejezes")
    @Operation(hidden = true)
    public Uni<Response> finishConfirmed() {
        return door.enter(finish::takeConfirmed);
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Uni<Response> done() {
        return door.enter(request::done);
    }

    static PasswordOnceMore.Typed typed(@Nullable String password, HttpHeaders headers) {
        return new PasswordOnceMore.Typed(Objects.requireNonNullElse(password, ""), DeviceCookie.valueIn(headers));
    }
}

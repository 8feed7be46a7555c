package hu.kapu.gateway.identification;

import hu.kapu.gateway.enrolment.FinishEnrolment;
import hu.kapu.gateway.enrolment.PasswordOnceMore;
import hu.kapu.gateway.enrolment.ProveApp;
import hu.kapu.gateway.enrolment.RequestSecondFactor;
import hu.kapu.gateway.session.DeviceCookie;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Requesting Ügyfélkapu+ in the midst of a sign-in, so that the citizen gets to the portal in one go. */
@Path("/azonositas/igenyles")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class EnrolmentResource {
    private final SignInDoor door;
    private final EnrolmentDoor enrolmentDoor;
    private final EnrolmentSteps pages;
    private final RequestSecondFactor request;
    private final PasswordOnceMore passwordOnceMore;
    private final ProveApp proveApp;
    private final FinishEnrolment finish;

    EnrolmentResource(
            SignInDoor door,
            EnrolmentDoor enrolmentDoor,
            EnrolmentSteps pages,
            RequestSecondFactor request,
            PasswordOnceMore passwordOnceMore,
            ProveApp proveApp,
            FinishEnrolment finish) {
        this.door = door;
        this.enrolmentDoor = enrolmentDoor;
        this.pages = pages;
        this.request = request;
        this.passwordOnceMore = passwordOnceMore;
        this.proveApp = proveApp;
        this.finish = finish;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> offer(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id, context, EnrolmentSteps.ALLOWED, transaction -> enrolmentDoor.offer(transaction, request::offer));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> begin(
            @RestForm("t") @Nullable String id, @RestForm("mod") @Nullable String method, RoutingContext context) {
        return door.take(
                id,
                context,
                transaction -> enrolmentDoor.begin(transaction, method, enroller -> request.begin(enroller, method)),
                EnrolmentSteps::toPresentStep);
    }

    @GET
    @Path("valasztas")
    @Operation(hidden = true)
    public Uni<Response> choice(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, request::choice);
    }

    @GET
    @Path("jelszo")
    @Operation(hidden = true)
    public Uni<Response> askPassword(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, passwordOnceMore::ask);
    }

    @POST
    @Path("jelszo")
    @Operation(hidden = true)
    public Uni<Response> password(
            @RestForm("t") @Nullable String id,
            @RestForm("password") @Nullable String password,
            HttpHeaders headers,
            RoutingContext context) {
        return pages.take(id, context, enroller -> passwordOnceMore.take(enroller, typed(password, headers)));
    }

    @GET
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> scan(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, request::scan);
    }

    @POST
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> prove(
            @RestForm("t") @Nullable String id,
            @RestForm("password") @Nullable String password,
            @RestForm("code") @Nullable String code,
            HttpHeaders headers,
            RoutingContext context) {
        return pages.take(
                id,
                context,
                enroller -> proveApp.take(enroller, typed(password, headers), Objects.requireNonNullElse(code, "")));
    }

    @GET
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> deletionCode(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, request::deletionCode);
    }

    @POST
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> finish(
            @RestForm("t") @Nullable String id, @RestForm("kept") @Nullable String kept, RoutingContext context) {
        return pages.take(id, context, enroller -> finish.take(enroller, kept != null));
    }

    @GET
    @Path("torlokod/letoltes")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Uni<Response> sheet(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, request::sheet);
    }

    @GET
    @Path("torlokod/lap")
    @Operation(hidden = true)
    public Uni<Response> sheetPage(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, request::sheetPage);
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Uni<Response> done(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return pages.show(id, context, request::done);
    }

    static PasswordOnceMore.Typed typed(@Nullable String password, HttpHeaders headers) {
        return new PasswordOnceMore.Typed(Objects.requireNonNullElse(password, ""), DeviceCookie.valueIn(headers));
    }
}

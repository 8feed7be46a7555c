package hu.kapu.gateway.identification;

import hu.kapu.gateway.enrolment.Enroller;
import hu.kapu.gateway.enrolment.FinishEnrolment;
import hu.kapu.gateway.enrolment.ProveApp;
import hu.kapu.gateway.enrolment.RequestSecondFactor;
import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
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
import java.util.Set;
import java.util.function.Function;
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
    private static final Set<Step> ALLOWED =
            Set.of(Step.CHOOSE, Step.PASSWORD, Step.CODE, Step.PASSWORD_ALONE, Step.ENROLMENT);

    private final SignInDoor door;
    private final EnrolmentDoor enrolmentDoor;
    private final RequestSecondFactor request;
    private final ProveApp proveApp;
    private final FinishEnrolment finish;

    EnrolmentResource(
            SignInDoor door,
            EnrolmentDoor enrolmentDoor,
            RequestSecondFactor request,
            ProveApp proveApp,
            FinishEnrolment finish) {
        this.door = door;
        this.enrolmentDoor = enrolmentDoor;
        this.request = request;
        this.proveApp = proveApp;
        this.finish = finish;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> offer(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, ALLOWED, transaction -> enrolmentDoor.offer(transaction, request::offer));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> begin(@RestForm("t") @Nullable String id, RoutingContext context) {
        return door.take(
                id,
                context,
                transaction -> enrolmentDoor.begin(transaction, request::begin),
                EnrolmentResource::toPresentStep);
    }

    @GET
    @Path("qr")
    @Operation(hidden = true)
    public Uni<Response> scan(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return show(id, context, request::scan);
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
        ProveApp.Typed typed = new ProveApp.Typed(
                password == null ? "" : password, code == null ? "" : code, DeviceCookie.valueIn(headers));
        return take(id, context, enroller -> proveApp.take(enroller, typed));
    }

    @GET
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> deletionCode(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return show(id, context, request::deletionCode);
    }

    @POST
    @Path("torlokod")
    @Operation(hidden = true)
    public Uni<Response> finish(
            @RestForm("t") @Nullable String id, @RestForm("kept") @Nullable String kept, RoutingContext context) {
        return take(id, context, enroller -> finish.take(enroller, kept != null));
    }

    @GET
    @Path("torlokod/letoltes")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Uni<Response> sheet(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return show(id, context, request::sheet);
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Uni<Response> done(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return show(id, context, request::done);
    }

    private Uni<Response> show(@Nullable String id, RoutingContext context, Function<Enroller, Uni<Response>> page) {
        return door.show(id, context, ALLOWED, transaction -> enrolmentDoor.enter(transaction, page));
    }

    private Uni<Response> take(@Nullable String id, RoutingContext context, Function<Enroller, Uni<Response>> step) {
        return door.take(
                id, context, transaction -> enrolmentDoor.enter(transaction, step), EnrolmentResource::toPresentStep);
    }

    private static Uni<Response> toPresentStep(SignInTransaction transaction) {
        return Uni.createFrom().item(SignInPages.toPresentStep(transaction));
    }
}

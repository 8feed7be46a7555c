package hu.kapu.gateway.identification;

import hu.kapu.gateway.enrolment.ProveAddress;
import hu.kapu.gateway.enrolment.SendConfirmation;
import hu.kapu.gateway.signin.MailNumber;
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

/** "Ügyfélkapu+ igénylése e-mailes kóddal" in the midst of a sign-in. */
@Path("/azonositas/igenyles/email")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class EmailEnrolmentResource {
    private final EnrolmentSteps steps;
    private final SendConfirmation send;
    private final ProveAddress prove;

    EmailEnrolmentResource(EnrolmentSteps steps, SendConfirmation send, ProveAddress prove) {
        this.steps = steps;
        this.send = send;
        this.prove = prove;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> askAboutAddress(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return steps.show(id, context, send::askAboutAddress);
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> takeAnswer(
            @RestForm("t") @Nullable String id, @RestForm("eleri") @Nullable String reachable, RoutingContext context) {
        return steps.take(
                id, context, enroller -> send.takeAnswer(enroller, Objects.requireNonNullElse(reachable, "")));
    }

    @GET
    @Path("nem")
    @Operation(hidden = true)
    public Uni<Response> unreachable(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return steps.show(id, context, send::unreachable);
    }

    @GET
    @Path("kuldes")
    @Operation(hidden = true)
    public Uni<Response> offer(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return steps.show(id, context, send::offer);
    }

    @POST
    @Path("kuldes")
    @Operation(hidden = true)
    public Uni<Response> send(
            @RestForm("t") @Nullable String id,
            @RestForm("password") @Nullable String password,
            HttpHeaders headers,
            RoutingContext context) {
        return steps.take(id, context, enroller -> send.take(enroller, EnrolmentResource.typed(password, headers)));
    }

    @GET
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> askCode(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return steps.show(id, context, prove::ask);
    }

    @POST
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> code(
            @RestForm("t") @Nullable String id, @RestForm("code") @Nullable String code, RoutingContext context) {
        return steps.take(id, context, enroller -> prove.take(enroller, Objects.requireNonNullElse(code, "")));
    }

    @GET
    @Path("allapot")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> progress(
            @RestQuery("t") @Nullable String id, @RestQuery("m") @Nullable String message, RoutingContext context) {
        return steps.show(id, context, enroller -> prove.progress(enroller, message));
    }

    @POST
    @Path("ujra")
    @Operation(hidden = true)
    public Uni<Response> sendAgain(
            @RestForm("t") @Nullable String id, @RestForm("number") @Nullable String after, RoutingContext context) {
        return steps.take(id, context, enroller -> send.sendAgain(enroller, MailNumber.of(after)));
    }
}

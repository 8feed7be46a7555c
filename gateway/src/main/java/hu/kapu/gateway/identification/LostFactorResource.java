package hu.kapu.gateway.identification;

import hu.kapu.gateway.signin.Step;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Lost phone, lost mailbox: the deletion code, in the midst of a sign-in. */
@Path("/azonositas/elveszett")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class LostFactorResource {
    private static final String MAILBOX = "postafiok";

    private final SignInDoor door;
    private final LostFactor lost;

    LostFactorResource(SignInDoor door, LostFactor lost) {
        this.door = door;
        this.lost = lost;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> explain(
            @RestQuery("t") @Nullable String id, @RestQuery("mi") @Nullable String what, RoutingContext context) {
        return door.show(
                id, context, LostFactor.ALLOWED, transaction -> lost.explain(transaction, MAILBOX.equals(what)));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> delete(
            @RestForm("t") @Nullable String id,
            @RestForm("mi") @Nullable String what,
            @RestForm("deletionCode") @Nullable String code,
            RoutingContext context) {
        return door.take(
                id,
                context,
                transaction -> lost.delete(transaction, MAILBOX.equals(what), code == null ? "" : code),
                transaction -> Uni.createFrom().item(SignInPages.toPresentStep(transaction)));
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Uni<Response> done(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(
                id,
                context,
                Set.of(Step.PASSWORD_ALONE),
                transaction -> Uni.createFrom().item(lost.done(transaction)));
    }
}

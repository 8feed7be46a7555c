package hu.kapu.gateway.identification;

import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.MailProgress;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The mail with the code: asked for once more by a button, and how far it has come for the page's script. */
@Path("/azonositas/emailes-kod")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class EmailCodeResource {

    private final SignInDoor door;
    private final WantedMail wanted;
    private final CodePages codePages;
    private final Layouts layouts;

    EmailCodeResource(SignInDoor door, WantedMail wanted, CodePages codePages, Layouts layouts) {
        this.door = door;
        this.wanted = wanted;
        this.codePages = codePages;
        this.layouts = layouts;
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> send(
            @RestForm("t") @Nullable String id, @RestForm("number") @Nullable String number, RoutingContext context) {
        return door.take(
                id,
                context,
                transaction -> wanted.another(transaction, number),
                transaction -> Uni.createFrom().item(SignInPages.toPresentStep(transaction)));
    }

    @GET
    @Path("allapot")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> progress(
            @RestQuery("t") @Nullable String id, @RestQuery("m") @Nullable String message, RoutingContext context) {
        return door.show(id, context, Set.of(Step.CODE), transaction -> progress(transaction, message));
    }

    private Uni<Response> progress(SignInTransaction transaction, @Nullable String message) {
        Optional<ProvenPassword> password = transaction.password();
        Optional<UUID> messageId = SignInDoor.id(message);
        if (password.isEmpty() || messageId.isEmpty()) {
            return Uni.createFrom().item(Response.status(404).build());
        }
        return codePages.progress(messageId.get(), password.get()).map(this::shown);
    }

    private Response shown(MailProgress progress) {
        return Response.ok(MailProgress.Told.of(progress, layouts.current().texts()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}

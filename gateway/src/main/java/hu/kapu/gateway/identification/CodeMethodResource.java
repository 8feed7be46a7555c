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

/** After the password: which code, the app's or the mail's. */
@Path("/azonositas/kod-modja")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class CodeMethodResource {
    private static final Set<Step> ALLOWED = Set.of(Step.CODE_METHOD, Step.CODE, Step.PASSWORD_ALONE);

    private final SignInDoor door;
    private final CodePages codePages;
    private final WantedMail wanted;

    CodeMethodResource(SignInDoor door, CodePages codePages, WantedMail wanted) {
        this.door = door;
        this.codePages = codePages;
        this.wanted = wanted;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> offer(@RestQuery("t") @Nullable String id, RoutingContext context) {
        return door.show(id, context, ALLOWED, codePages::choice);
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> choose(
            @RestForm("t") @Nullable String id, @RestForm("mod") @Nullable String method, RoutingContext context) {
        return door.take(
                id,
                context,
                transaction -> wanted.choose(transaction, method),
                transaction -> Uni.createFrom().item(SignInPages.toPresentStep(transaction)));
    }
}

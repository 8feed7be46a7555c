package hu.kapu.gateway.account;

import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.session.Session;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * Another e-mail address, or the present one confirmed: password and code once more, then a code to the address. Typing
 * that code needs no further proof; it changes only what was asked for with one.
 */
@Path("/ugyfelkapu/email")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class EmailChangeResource {
    private static final String PAGE = "/ugyfelkapu/email";

    private final SignedInCitizen citizen;
    private final Reauthentication reauthentication;
    private final EmailChangeSteps steps;

    EmailChangeResource(SignedInCitizen citizen, Reauthentication reauthentication, EmailChangeSteps steps) {
        this.citizen = citizen;
        this.reauthentication = reauthentication;
        this.steps = steps;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> ask() {
        return proved(PAGE, () -> steps.present(citizen.session()));
    }

    /** The form once more although a code is on its way: for a new code, or for another address. */
    @GET
    @Path("uj")
    @Operation(hidden = true)
    public Uni<Response> askAgain() {
        return proved(PAGE + "/uj", () -> steps.form(citizen.session()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> send(@RestForm("email") @Nullable String email) {
        return proved(PAGE, () -> steps.send(citizen.session(), email == null ? "" : email.strip()));
    }

    @POST
    @Path("uj")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> sendAgain(@RestForm("email") @Nullable String email) {
        return send(email);
    }

    @GET
    @Path("kod")
    @Operation(hidden = true)
    public Uni<Response> askCode() {
        return steps.code(citizen.session());
    }

    @POST
    @Path("kod")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> confirm(@RestForm("code") @Nullable String code) {
        return steps.confirm(citizen.session(), code == null ? "" : code.strip());
    }

    @POST
    @Path("megsem")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> drop() {
        return steps.drop(citizen.session());
    }

    @GET
    @Path("kesz")
    @Operation(hidden = true)
    public Response done() {
        return steps.done();
    }

    private Uni<Response> proved(String back, Supplier<Uni<Response>> step) {
        Session session = citizen.session();
        return reauthentication
                .demandedFrom(session, back)
                .map(demand -> Uni.createFrom().item(demand))
                .orElseGet(step);
    }
}

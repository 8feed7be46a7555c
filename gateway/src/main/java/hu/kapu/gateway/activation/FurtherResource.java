package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.ui.FactorAction;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A further device, codes by e-mail beside what there is, a new deletion code. */
@Path(FactorPages.ROOT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@NonBlocking
@Cancellable(false)
public class FurtherResource {
    private static final URI EMAIL = URI.create("/ugyfelkapu/igenyles/email");

    private final SignedInCitizen citizen;
    private final Reauthentication reauthentication;
    private final BeginFurther begin;
    private final FactorPages pages;

    FurtherResource(SignedInCitizen citizen, Reauthentication reauthentication, BeginFurther begin, FactorPages pages) {
        this.citizen = citizen;
        this.reauthentication = reauthentication;
        this.begin = begin;
        this.pages = pages;
    }

    @GET
    @Path("uj-eszkoz")
    @Operation(hidden = true)
    public Uni<Response> askApp() {
        return ask(FactorAction.ADD_APP);
    }

    @POST
    @Path("uj-eszkoz")
    @Operation(hidden = true)
    public Uni<Response> addApp() {
        return behindProof(FactorAction.ADD_APP, begin::app);
    }

    @GET
    @Path("email-kod")
    @Operation(hidden = true)
    public Uni<Response> addEmail() {
        return behindProof(
                FactorAction.ADD_EMAIL,
                () -> Uni.createFrom().item(Response.seeOther(EMAIL).build()));
    }

    @GET
    @Path("uj-torlokod")
    @Operation(hidden = true)
    public Uni<Response> askDeletionCode() {
        return ask(FactorAction.NEW_DELETION_CODE);
    }

    @POST
    @Path("uj-torlokod")
    @Operation(hidden = true)
    public Uni<Response> newDeletionCode() {
        return behindProof(FactorAction.NEW_DELETION_CODE, begin::deletionCode);
    }

    private Uni<Response> ask(FactorAction action) {
        return behindProof(
                action, () -> Uni.createFrom().item(pages.action(action, null, false, false, 200, List.of())));
    }

    private Uni<Response> behindProof(FactorAction action, Supplier<Uni<Response>> step) {
        return reauthentication
                .demandedFrom(citizen.session(), FactorPages.ROOT + "/" + action.path())
                .map(demand -> Uni.createFrom().item(demand))
                .orElseGet(step);
    }
}

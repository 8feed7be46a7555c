package hu.kapu.gateway.activation;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.session.Session;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The activation page; a session opened with the password alone only reads it. */
@Path(FactorPages.ROOT)
@Produces(MediaType.TEXT_HTML)
@NonBlocking
@Cancellable(false)
public class ActivationResource {
    private final SignedInCitizen citizen;
    private final StateOfFactors state;
    private final FactorViews views;
    private final FactorPages pages;

    ActivationResource(SignedInCitizen citizen, StateOfFactors state, FactorViews views, FactorPages pages) {
        this.citizen = citizen;
        this.state = state;
        this.views = views;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> overview() {
        Session session = citizen.session();
        return state.of(session, known -> Uni.createFrom().item(pages.overview(views.of(session, known))));
    }
}

package hu.kapu.gateway.account;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.ExportPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is kept of a citizen, in one file to take away; asked for with password and code once more. */
@Path("/ugyfelkapu/adataim")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class ExportResource {
    private final SignedInCitizen citizen;
    private final Reauthentication reauthentication;
    private final OwnData data;
    private final SignInPages pages;
    private final Layouts layouts;

    ExportResource(
            SignedInCitizen citizen,
            Reauthentication reauthentication,
            OwnData data,
            SignInPages pages,
            Layouts layouts) {
        this.citizen = citizen;
        this.reauthentication = reauthentication;
        this.data = data;
        this.pages = pages;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public Response explain() {
        return SignInPages.ok(new ExportPage(layout().withBackLink("/ugyfelkapu")));
    }

    @GET
    @Path("letoltes")
    @Operation(hidden = true)
    public Uni<Response> download() {
        return reauthentication
                .demandedFrom(citizen.session(), "/ugyfelkapu/adataim")
                .map(demand -> Uni.createFrom().item(demand))
                .orElseGet(this::file);
    }

    private Uni<Response> file() {
        return data.of(citizen.session())
                .map(all -> all.map(json -> Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"ugyfelkapu-adataim.json\"")
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseGet(() -> pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty())));
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}

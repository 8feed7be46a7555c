package hu.kapu.gateway.registrar;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.watching.TakePicture;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What operators watch; there is nothing about anybody, so looking leaves no record. */
@Path(OperatorWatchResource.PATH)
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class OperatorWatchResource {
    static final String PATH = OfficialReach.ROOT + "/allapot";

    private final TakePicture takePicture;
    private final OperatorWatchPages pages;

    OperatorWatchResource(TakePicture takePicture, OperatorWatchPages pages) {
        this.takePicture = takePicture;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show() {
        return takePicture.now().map(picture -> SignInPages.ok(pages.page(picture)));
    }
}

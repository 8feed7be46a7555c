package hu.kapu.gateway.ui;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Help, accessibility statement, privacy notice and contacts: pages that anybody may read, with any session or none. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class InformationResource {

    private final Layouts layouts;

    InformationResource(Layouts layouts) {
        this.layouts = layouts;
    }

    @GET
    @Path("sugo")
    @Operation(hidden = true)
    public Response helpIndex() {
        Layout layout = layouts.current();
        return page(200, new HelpIndexPage(layout, Information.helpLinks(layout.language())));
    }

    @GET
    @Path("sugo/{topic}")
    @Operation(hidden = true)
    public Response help(@PathParam("topic") String topic) {
        Layout layout = layouts.current();
        return Information.helpOn(topic)
                .map(each -> page(200, helpPage(layout, each)))
                .orElseGet(() -> page(404, new ErrorPage(layout, ErrorPage.Kind.NOT_FOUND, null)));
    }

    @GET
    @Path("akadalymentesseg")
    @Operation(hidden = true)
    public Response accessibility() {
        return plainPage(Information.ACCESSIBILITY);
    }

    @GET
    @Path("adatvedelem")
    @Operation(hidden = true)
    public Response privacy() {
        return plainPage(Information.PRIVACY);
    }

    @GET
    @Path("kapcsolat")
    @Operation(hidden = true)
    public Response contact() {
        return page(200, new ContactPage(layouts.current()));
    }

    private Response plainPage(Information information) {
        Layout layout = layouts.current();
        return page(200, new TextPage(layout, information.in(layout.language()), List.of()));
    }

    private static Response page(int status, Page page) {
        return Response.status(status).entity(page).build();
    }

    static TextPage helpPage(Layout layout, Information topic) {
        return new TextPage(
                layout.withBackLink("/sugo"),
                topic.in(layout.language()),
                Information.helpLinks(layout.language()).stream()
                        .filter(link -> !link.path().equals(topic.path()))
                        .toList());
    }
}

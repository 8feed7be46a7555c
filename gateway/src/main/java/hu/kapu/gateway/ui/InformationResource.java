package hu.kapu.gateway.ui;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
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
    public HelpIndexPage helpIndex() {
        Layout layout = layouts.current();
        return new HelpIndexPage(layout, Information.helpLinks(layout.language()));
    }

    @GET
    @Path("sugo/{topic}")
    @Operation(hidden = true)
    public Response help(@PathParam("topic") String topic) {
        Layout layout = layouts.current();
        Optional<Information> found = Information.helpOn(topic);
        return found.map(each -> Response.ok(helpPage(layout, each)))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(new ErrorPage(layout, ErrorPage.Kind.NOT_FOUND, null)))
                .build();
    }

    @GET
    @Path("akadalymentesseg")
    @Operation(hidden = true)
    public TextPage accessibility() {
        return plainPage(Information.ACCESSIBILITY);
    }

    @GET
    @Path("adatvedelem")
    @Operation(hidden = true)
    public TextPage privacy() {
        return plainPage(Information.PRIVACY);
    }

    @GET
    @Path("kapcsolat")
    @Operation(hidden = true)
    public ContactPage contact() {
        return new ContactPage(layouts.current());
    }

    private TextPage plainPage(Information information) {
        Layout layout = layouts.current();
        return new TextPage(layout, information.in(layout.language()), List.of());
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

package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.session.SignedInPortal;
import hu.kapu.gateway.ui.ExpiredPage;
import hu.kapu.gateway.ui.FarewellPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Page;
import hu.kapu.gateway.ui.SecurityHeaders;
import hu.kapu.gateway.ui.SignOutPage;
import hu.kapu.gateway.ui.SignOutRefusedPage;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of signing out show, in the language of the request. */
@ApplicationScoped
class SignOutViews {
    private final Portals portals;
    private final LogoutConfig config;
    private final Layouts layouts;

    SignOutViews(Portals portals, LogoutConfig config, Layouts layouts) {
        this.portals = portals;
        this.config = config;
        this.layouts = layouts;
    }

    /** The form leads to the portal in the end, which the browser has to be allowed. */
    Response question(Asked asked, List<SignedInPortal> opened, RoutingContext context) {
        if (asked.wish().returnTo() != null) {
            SecurityHeaders.allowFormsTo(context, URI.create(asked.wish().returnTo()));
        }
        Layout layout = layouts.current();
        List<String> names = opened.stream()
                .flatMap(each -> name(each.portalId(), layout).stream())
                .distinct()
                .sorted()
                .toList();
        String askedBy = nameOf(asked.wish().portalId(), layout);
        String query = asked.ticket() == null ? "" : "k=" + asked.ticket();
        return page(200, new SignOutPage(layout.shownAt(SignOutPaths.QUESTION, query), asked.ticket(), askedBy, names));
    }

    Response farewell(Farewell farewell, @Nullable String ticket, RoutingContext context) {
        farewell.frames().forEach(frame -> SecurityHeaders.allowFramesOf(context, URI.create(frame.address())));
        Layout layout = layouts.current().shownAt(SignOutPaths.QUESTION + "/" + SignOutPaths.FAREWELL, "k=" + ticket);
        List<FarewellPage.Frame> frames = farewell.frames().stream()
                .map(frame -> new FarewellPage.Frame(
                        name(frame.portalId(), layout).orElse(frame.portalId()), frame.address()))
                .toList();
        return page(
                200,
                new FarewellPage(
                        layout,
                        frames,
                        farewell.returnTo(),
                        nameOf(farewell.portalId(), layout),
                        config.framesWithin().toSeconds()));
    }

    Response refused(SignOutRefusedPage.Reason reason) {
        Layout layout =
                layouts.current().shownAt(SignOutPaths.QUESTION + "/" + SignOutPaths.REFUSED, "ok=" + reason.code());
        return page(400, new SignOutRefusedPage(layout, reason));
    }

    Response expired() {
        return page(410, new ExpiredPage(layouts.current(), null));
    }

    private @Nullable String nameOf(@Nullable String portalId, Layout layout) {
        return portalId == null ? null : name(portalId, layout).orElse(null);
    }

    private Optional<String> name(String portalId, Layout layout) {
        return portals.byId(portalId)
                .map((Portal portal) -> portal.name(layout.language().tag()));
    }

    private static Response page(int status, Page page) {
        return Response.status(status).entity(page).build();
    }
}

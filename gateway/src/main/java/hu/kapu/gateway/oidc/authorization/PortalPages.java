package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.portal.RedirectUri;
import hu.kapu.gateway.ui.ConsentPage;
import hu.kapu.gateway.ui.FormPostPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.SecurityHeaders;
import hu.kapu.gateway.ui.SharedDatum;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/** The pages between the citizen and the portal's own: the form that answers it, and the question before. */
@ApplicationScoped
class PortalPages {
    private final Layouts layouts;
    private final Portals portals;
    private final RoutingContext context;

    PortalPages(Layouts layouts, Portals portals, RoutingContext context) {
        this.layouts = layouts;
        this.portals = portals;
        this.context = context;
    }

    /** Nothing of ours goes along with the form, and the page can be shown in no other language than it came. */
    FormPostPage formPost(PortalAnswer answer) {
        allowFormsTo(answer.replyTo().redirectUri());
        return new FormPostPage(
                Layout.of(layouts.current().language(), "", "/azonositas"),
                answer.replyTo().redirectUri(),
                answer.parameters().entrySet().stream()
                        .map(parameter -> new FormPostPage.Field(parameter.getKey(), parameter.getValue()))
                        .toList());
    }

    ConsentPage consent(PendingAuthorization pending, UUID transaction) {
        allowFormsTo(pending.redirectUri());
        Layout layout = layouts.current().withTransaction(transaction).shownAt("/oauth2/resume", "");
        return new ConsentPage(
                portals.byId(pending.portalId())
                        .map(portal -> layout.goingTo(view(portal, layout)))
                        .orElse(layout),
                SharedDatum.of(pending.names()));
    }

    private static Layout.PortalView view(Portal portal, Layout layout) {
        return new Layout.PortalView(
                portal.name(layout.language().tag()), portal.logo().orElse(null));
    }

    private void allowFormsTo(String redirectUri) {
        SecurityHeaders.allowFormsTo(context, URI.create(new RedirectUri(redirectUri).origin()));
    }
}

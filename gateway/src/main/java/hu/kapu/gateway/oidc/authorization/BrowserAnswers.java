package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What a browser gets: 303 onwards, or a page that says why it stays here. */
@ApplicationScoped
class BrowserAnswers {
    private final Layouts layouts;

    BrowserAnswers(Layouts layouts) {
        this.layouts = layouts;
    }

    Response to(URI location) {
        return Response.seeOther(location).build();
    }

    Response of(CodeAnswer answer) {
        return switch (answer) {
            case CodeAnswer.Back(URI location) -> to(location);
            case CodeAnswer.NotNow ignored -> page(ErrorPage.Kind.UNAVAILABLE);
        };
    }

    Response portalRequestRefused() {
        return page(ErrorPage.Kind.PORTAL_REQUEST_REFUSED);
    }

    private Response page(ErrorPage.Kind kind) {
        return Response.status(kind.status())
                .entity(new ErrorPage(layouts.current(), kind, null))
                .build();
    }
}

package hu.kapu.gateway.browser;

import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.ErrorPage.Kind;
import hu.kapu.gateway.ui.Layouts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Citizens get a page where a program would get problem+json: the same status, in words. */
public class PagesForProblems {
    /** Response filters run from the highest priority down; pages are rendered at the default one. */
    private static final int BEFORE_RENDERING = 9_000;

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final List<String> FOR_PROGRAMS = List.of(
            "/api/",
            "/sandbox/api/",
            "/oauth2/token",
            "/oauth2/par",
            "/oauth2/challenge",
            "/oauth2/userinfo",
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/oauth2/jwks",
            "/.well-known/");

    private final Layouts layouts;

    PagesForProblems(Layouts layouts) {
        this.layouts = layouts;
    }

    @ServerResponseFilter(priority = BEFORE_RENDERING)
    public void dress(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        String path = request.getUriInfo().getPath();
        if (type == null || !type.isCompatible(PROBLEM) || FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
            return;
        }
        Kind kind = kind(response.getStatus());
        response.setEntity(
                new ErrorPage(layouts.current(), kind, null), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 404 -> Kind.NOT_FOUND;
            case 405 -> Kind.METHOD_NOT_ALLOWED;
            case 413 -> Kind.TOO_LARGE;
            case 503 -> Kind.UNAVAILABLE;
            default -> status < 500 ? Kind.BAD_REQUEST : Kind.INTERNAL;
        };
    }
}

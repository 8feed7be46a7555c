package hu.kapu.gateway.ui;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers a person with a page where a program would get problem details: a mistyped address, a broken form. */
public class ProblemPages {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final String REST = "/api/";

    private final Layouts layouts;

    ProblemPages(Layouts layouts) {
        this.layouts = layouts;
    }

    @ServerResponseFilter
    public Uni<Void> filter(ContainerRequestContext request, ContainerResponseContext response) {
        return isForAPerson(request) && PROBLEM.isCompatible(response.getMediaType())
                ? kindOf(response.getStatus())
                        .map(kind -> show(kind, response))
                        .orElseGet(() -> Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> show(ErrorPage.Kind kind, ContainerResponseContext response) {
        return new ErrorPage(layouts.current(), kind, null)
                .createUni()
                .invoke(html -> response.setEntity(html, new Annotation[0], PAGE))
                .replaceWithVoid();
    }

    private static boolean isForAPerson(ContainerRequestContext request) {
        String accepted = request.getHeaderString("Accept");
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath().startsWith(REST);
    }

    private static Optional<ErrorPage.Kind> kindOf(int status) {
        return switch (status) {
            case 400, 415 -> Optional.of(ErrorPage.Kind.BAD_REQUEST);
            case 404 -> Optional.of(ErrorPage.Kind.NOT_FOUND);
            case 405 -> Optional.of(ErrorPage.Kind.METHOD_NOT_ALLOWED);
            case 413 -> Optional.of(ErrorPage.Kind.TOO_LARGE);
            case 500 -> Optional.of(ErrorPage.Kind.INTERNAL);
            case 503 -> Optional.of(ErrorPage.Kind.UNAVAILABLE);
            default -> Optional.empty();
        };
    }
}

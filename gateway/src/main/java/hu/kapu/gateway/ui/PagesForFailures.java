package hu.kapu.gateway.ui;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What fails before it reaches any page of ours (headers and forms that nobody can read, an answer that does not come)
 * is answered in words too, with the status that it deserves.
 */
@ApplicationScoped
class PagesForFailures {
    private static final Logger LOG = Logger.getLogger(PagesForFailures.class);
    private static final String FORM_PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    void register(@Observes Router router) {
        router.route().failureHandler(PagesForFailures::answer);
    }

    private static void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            return;
        }
        int status = status(context);
        if (status >= 500) {
            LOG.errorf(context.failure(), "Unexpected failure, incident %s", UUID.randomUUID());
        }
        answer(context, status);
    }

    /** For a failure that no route can be found for either. */
    static void answer(RoutingContext context, int status) {
        context.addHeadersEndHandler(ignored -> SecurityHeaders.write(context));
        Layout layout = Layout.of(RequestLanguage.of(context.request()), "", "/");
        new ErrorPage(layout, kind(status), null)
                .createUni()
                .subscribe()
                .with(html -> send(context, status, html), broken -> send(context, status, ""));
    }

    private static void send(RoutingContext context, int status, String html) {
        if (!context.response().headWritten()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(html);
        }
    }

    private static int status(RoutingContext context) {
        return switch (context.failure()) {
            case WebApplicationException refused -> refused.getResponse().getStatus();
            case VertxException notHttp -> 400;
            case RuntimeException unreadable when isOfTheForm(unreadable) -> 400;
            case null, default -> context.statusCode() < 400 ? 500 : context.statusCode();
        };
    }

    /** More fields than are read, or fields that are not encoded as forms are. */
    static boolean isOfTheForm(RuntimeException failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_PARSERS));
    }

    private static ErrorPage.Kind kind(int status) {
        return switch (status) {
            case 404 -> ErrorPage.Kind.NOT_FOUND;
            case 405 -> ErrorPage.Kind.METHOD_NOT_ALLOWED;
            case 413 -> ErrorPage.Kind.TOO_LARGE;
            case 503 -> ErrorPage.Kind.UNAVAILABLE;
            default -> status < 500 ? ErrorPage.Kind.BAD_REQUEST : ErrorPage.Kind.INTERNAL;
        };
    }
}

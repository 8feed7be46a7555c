package hu.kapu.gateway.ui;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a form that announces more than we read, before reading any of it, with a page that says so. What does not
 * announce its length, or does not ask for a page, meets the same limit in the server.
 */
@ApplicationScoped
class TooLongForms {

    private static final int AFTER_THE_HEADERS = 9_000;

    private final BigInteger limit;

    TooLongForms(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "64K") MemorySize limit) {
        this.limit = limit.asBigInteger();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_HEADERS);
    }

    private void check(RoutingContext context) {
        if (isTooLong(context.request()) && asksForAPage(context)) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private boolean isTooLong(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && new BigInteger(length).compareTo(limit) > 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** OpenID Connect has limits and answers of its own. */
    private static boolean asksForAPage(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && !context.normalizedPath().startsWith("/oauth2/");
    }

    private static void refuse(RoutingContext context) {
        ErrorPage.Kind kind = ErrorPage.Kind.TOO_LARGE;
        Layout layout = Layout.of(RequestLanguage.of(context.request()), "", context.normalizedPath());
        new ErrorPage(layout, kind, null)
                .createUni()
                .subscribe()
                .with(
                        html -> context.response()
                                .setStatusCode(kind.status())
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                                .end(html),
                        context::fail);
    }
}

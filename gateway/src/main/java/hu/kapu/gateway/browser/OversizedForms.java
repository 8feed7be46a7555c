package hu.kapu.gateway.browser;

import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.ErrorPage.Kind;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.RequestLanguage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a body that is larger than any form of ours before a byte of it is read, with a page that says so. */
@ApplicationScoped
public class OversizedForms {
    static final long LARGEST = 64 * 1024;
    private static final int AFTER_HEADERS = 9_000;

    private final FormTokens tokens;

    OversizedForms(FormTokens tokens) {
        this.tokens = tokens;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        if (announcedLength(context) <= LARGEST) {
            context.next();
            return;
        }
        Layout layout = Layout.of(
                RequestLanguage.of(context.request()), tokens.of(RequestBrowser.of(context)), context.normalizedPath());
        context.response()
                .setStatusCode(Kind.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(new ErrorPage(layout, Kind.TOO_LARGE, null).render());
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return Long.MAX_VALUE;
        }
    }
}

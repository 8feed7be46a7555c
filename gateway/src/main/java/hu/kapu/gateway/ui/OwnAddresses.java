package hu.kapu.gateway.ui;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/**
 * A redirect to a page of ours names its path only (RFC 9110, section 10.2.2), so that it follows the citizen's own
 * address through every proxy and never the {@code Host} that a request claims.
 */
@ApplicationScoped
class OwnAddresses {
    private static final int AFTER_THE_HEADERS = 9_400;

    void register(@Observes Filters filters) {
        filters.register(OwnAddresses::shorten, AFTER_THE_HEADERS);
    }

    private static void shorten(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            String location = context.response().headers().get(HttpHeaders.LOCATION);
            if (location != null && isOurs(URI.create(location), context.request())) {
                context.response().putHeader(HttpHeaders.LOCATION, path(URI.create(location)));
            }
        });
        context.next();
    }

    private static boolean isOurs(URI location, HttpServerRequest request) {
        String authority = location.getRawAuthority();
        return authority == null || authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    private static String path(URI location) {
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }
}

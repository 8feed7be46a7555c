package hu.kapu.gateway.oidc;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.portal.RedirectUri;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pages of public clients call what an OAuth library in a browser calls, each from the origins it is registered
 * at (OAuth 2.0 for Browser-Based Applications, section 6.3; Fetch, section 3.2). Nobody's cookies come along.
 */
@Singleton
class CrossOrigin {
    private static final int AFTER_THE_LIMITS = 990;
    private static final Set<String> PATHS = Set.of(
            "/.well-known/openid-configuration", "/oauth2/jwks", "/oauth2/token", "/oauth2/userinfo", "/oauth2/revoke");

    private final Portals portals;

    CrossOrigin(Portals portals) {
        this.portals = portals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_THE_LIMITS);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!PATHS.contains(request.path())) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!isRegistered(origin)) {
            context.next();
            return;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "WWW-Authenticate");
        if (isPreflight(request)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, DPoP")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600")
                    .setStatusCode(204)
                    .end();
            return;
        }
        context.next();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private boolean isRegistered(@Nullable String origin) {
        return origin != null
                && portals.all().stream()
                        .filter(Portal::isPublicClient)
                        .flatMap(portal -> portal.redirectUris().stream())
                        .map(RedirectUri::origin)
                        .anyMatch(origin::equals);
    }
}

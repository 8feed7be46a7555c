package hu.kapu.gateway.oidc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers oversized OAuth requests at once, before anything reads or parses them. What an honest portal sends fits many
 * times over.
 */
@Singleton
class ParameterLimits {
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_FORM = 16 * 1024;
    private static final String REFUSAL =
            "{\"error\":\"invalid_request\",\"error_description\":\"the parameters are too long\"}";

    void register(@Observes Filters filters) {
        filters.register(ParameterLimits::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.path().startsWith("/oauth2/") || fits(request)) {
            context.next();
            return;
        }
        request.resume();
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(REFUSAL);
    }

    private static boolean fits(HttpServerRequest request) {
        return request.uri().length() <= LONGEST_ADDRESS && declaredLength(request) <= LARGEST_FORM;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}

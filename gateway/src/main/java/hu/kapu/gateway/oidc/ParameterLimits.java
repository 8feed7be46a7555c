package hu.kapu.gateway.oidc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers oversized OAuth requests at once, before anything parses them, whether they declare their size or not. What
 * an honest portal sends fits many times over.
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
        if (!context.normalizedPath().startsWith("/oauth2/")) {
            context.next();
        } else if (!fits(request)) {
            request.resume();
            refuse(context);
        } else if (isUndeclared(request)) {
            new UndeclaredForm(context, LARGEST_FORM, ParameterLimits::refuse).read();
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(REFUSAL);
    }

    private static boolean fits(HttpServerRequest request) {
        return request.uri().length() <= LONGEST_ADDRESS && declaredLength(request) <= LARGEST_FORM;
    }

    /** Chunked, or of HTTP/2. */
    private static boolean isUndeclared(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && !request.isEnded();
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

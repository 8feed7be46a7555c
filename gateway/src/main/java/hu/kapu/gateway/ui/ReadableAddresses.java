package hu.kapu.gateway.ui;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Answers an address that is none (a percent sign without its digits, a bare quotation mark) with our own page and the
 * browser's orders, in place of the bare status that Quarkus would send.
 */
@ApplicationScoped
public class ReadableAddresses {
    /** Leaves the judgement of addresses to us; Quarkus reads it when it starts. */
    public static final String NOT_JUDGED_BY_QUARKUS = "vertx.disableURIValidation";

    /** After the headers' filter, before everything that reads an address. */
    private static final int FIRST = 9_000;

    void register(@Observes Filters filters) {
        filters.register(ReadableAddresses::check, FIRST);
    }

    private static void check(RoutingContext context) {
        if (isReadable(context.request().uri())) {
            context.next();
        } else {
            PagesForFailures.answer(context, 400);
        }
    }

    static boolean isReadable(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

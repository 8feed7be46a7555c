package hu.kapu.gateway.ui;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/**
 * The browser's orders on every answer of the gateway, errors included (ASVS 5.0 chapter 3.4).
 *
 * <p>Pages load style and script from files of ours only; a form may be sent to ourselves and, because browsers apply
 * {@code form-action} to the redirects after a POST too, to the portal its transaction leads to. Frames are shown by the page
 * after signing out alone, of the portals told there.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final String FORM_TARGETS = SecurityHeaders.class.getName() + ".formTargets";
    private static final String FRAMES = SecurityHeaders.class.getName() + ".frames";
    private static final String HTML = "text/html";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Lets forms of this one answer lead to the origin of a redirect URI. */
    public static void allowFormsTo(RoutingContext context, URI target) {
        allow(context, FORM_TARGETS, target);
    }

    /** Lets this one answer show frames of the origin of a front-channel logout address. */
    public static void allowFramesOf(RoutingContext context, URI target) {
        allow(context, FRAMES, target);
    }

    private static void allow(RoutingContext context, String what, URI target) {
        Set<String> targets = context.get(what);
        if (targets == null) {
            targets = new TreeSet<>();
            context.put(what, targets);
        }
        targets.add(originOf(target));
    }

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::addTo, BEFORE_EVERYTHING);
    }

    private static void addTo(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> write(context));
        context.next();
    }

    static void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policyOf(context));
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (HTML.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, HTML + ";charset=UTF-8");
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String policyOf(RoutingContext context) {
        Set<String> targets = context.get(FORM_TARGETS);
        Set<String> frames = context.get(FRAMES);
        String forms = targets == null ? POLICY : POLICY + " " + String.join(" ", targets);
        return frames == null ? forms : forms + "; frame-src " + String.join(" ", frames);
    }

    static String originOf(URI target) {
        String scheme = target.getScheme();
        String host = target.getHost();
        if (host == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException("not a web address: " + target);
        }
        return scheme + "://" + host + (target.getPort() < 0 ? "" : ":" + target.getPort());
    }
}

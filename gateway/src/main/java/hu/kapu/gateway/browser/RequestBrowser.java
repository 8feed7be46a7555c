package hu.kapu.gateway.browser;

import hu.kapu.gateway.signin.BrowserBinding;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The browser of the request being answered; a browser that has no cookie yet gets one with the answer. */
public final class RequestBrowser {
    private static final String KEY = RequestBrowser.class.getName();

    private RequestBrowser() {}

    public static BrowserBinding of(RoutingContext context) {
        BrowserBinding known = context.get(KEY);
        if (known != null) {
            return known;
        }
        Cookie sent = context.request().getCookie(BrowserBinding.COOKIE);
        BrowserBinding binding = BrowserBinding.ofValue(sent == null ? null : sent.getValue());
        context.put(KEY, binding);
        if (binding.fresh()) {
            context.addHeadersEndHandler(ignored -> context.response()
                    .addCookie(Cookie.cookie(BrowserBinding.COOKIE, binding.value())
                            .setPath("/")
                            .setSecure(true)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)));
        }
        return binding;
    }
}

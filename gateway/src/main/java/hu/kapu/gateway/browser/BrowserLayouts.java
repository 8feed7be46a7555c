package hu.kapu.gateway.browser;

import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.RequestLanguage;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The layout of a request: its language, its path and the token of its browser. */
@RequestScoped
class BrowserLayouts implements Layouts {
    private final RoutingContext context;
    private final FormTokens tokens;

    BrowserLayouts(RoutingContext context, FormTokens tokens) {
        this.context = context;
        this.tokens = tokens;
    }

    @Override
    public Layout current() {
        return Layout.of(
                RequestLanguage.of(context.request()), tokens.of(RequestBrowser.of(context)), context.normalizedPath());
    }
}

package hu.kapu.gateway.ui;

import io.quarkus.arc.DefaultBean;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** Layouts without a session: language and path only. */
@DefaultBean
@RequestScoped
class PlainLayouts implements Layouts {

    private final RoutingContext context;

    PlainLayouts(RoutingContext context) {
        this.context = context;
    }

    @Override
    public Layout current() {
        return Layout.of(RequestLanguage.of(context.request()), "", context.normalizedPath());
    }
}

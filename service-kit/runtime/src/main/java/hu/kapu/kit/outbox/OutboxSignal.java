package hu.kapu.kit.outbox;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Remembers on the request's own Vert.x context that it wrote events, until the answer leaves after the commit. */
@ApplicationScoped
class OutboxSignal {
    private static final Object KEY = OutboxSignal.class.getName();

    void raise() {
        Context context = requestContext();
        if (context != null) {
            context.putLocal(KEY, true);
        }
    }

    boolean lower() {
        Context context = requestContext();
        return context != null && context.removeLocal(KEY);
    }

    private static @Nullable Context requestContext() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }
}

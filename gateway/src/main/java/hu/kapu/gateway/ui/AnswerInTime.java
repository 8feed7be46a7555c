package hu.kapu.gateway.ui;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Nobody waits for ever: when a database hangs or a request gets stuck, the citizen is told so. */
@ApplicationScoped
class AnswerInTime {
    private static final int AFTER_THE_HEADERS = 9_500;

    private final Duration limit;

    AnswerInTime(@ConfigProperty(name = "kapu.http.answer-within", defaultValue = "20S") Duration limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_THE_HEADERS);
    }

    void watch(RoutingContext context) {
        long timer = context.vertx().setTimer(limit.toMillis(), fired -> giveUp(context));
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        context.next();
    }

    private static void giveUp(RoutingContext context) {
        if (!context.response().headWritten()) {
            context.fail(503);
        }
    }
}

package hu.kapu.gateway.oidc;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.Consumer;

/** Reads a form that does not declare its length and hands it on whole, or refuses it as soon as it is too large. */
final class UndeclaredForm {
    /** So much may still come after a refusal, so that the sender gets to read it. */
    private static final long DROPPED_AT_MOST = 1024 * 1024;

    private static final String CONTINUE = "100-continue";

    private final RoutingContext context;
    private final int largest;
    private final Consumer<RoutingContext> refusal;
    private final Buffer body = Buffer.buffer();
    private long seen;

    UndeclaredForm(RoutingContext context, int largest, Consumer<RoutingContext> refusal) {
        this.context = context;
        this.largest = largest;
        this.refusal = refusal;
    }

    void read() {
        HttpServerRequest request = context.request();
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.headers().remove(HttpHeaders.EXPECT);
            context.response().writeContinue();
        }
        request.handler(this::take).endHandler(end -> handOn()).resume();
    }

    private void take(Buffer part) {
        boolean fitted = fits();
        seen += part.length();
        if (fits()) {
            body.appendBuffer(part);
        } else if (fitted) {
            refusal.accept(context);
        } else if (seen > DROPPED_AT_MOST) {
            context.request().connection().close();
        }
    }

    /** Not when it was so slow that the answer has been given. */
    private void handOn() {
        if (fits() && !context.response().ended()) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }

    private boolean fits() {
        return seen <= largest;
    }
}

package hu.kapu.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.spi.observability.HttpRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnTracesOnlyTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Map<String, String> SENT =
            Map.of("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");

    private final TextMapPropagator own = new OwnTracesOnly(W3CTraceContextPropagator.getInstance());

    @Test
    void a_request_from_outside_brings_no_trace_and_a_record_does() {
        HttpRequest request = (HttpRequest) Proxy.newProxyInstance(
                HttpRequest.class.getClassLoader(), new Class<?>[] {HttpRequest.class}, (proxy, method, args) -> null);

        assertThat(traceOf(own.extract(Context.root(), request, new Fields<>()))).isNotEqualTo(TRACE);
        assertThat(traceOf(own.extract(Context.root(), SENT, new Fields<>()))).isEqualTo(TRACE);
    }

    private static String traceOf(Context context) {
        return Span.fromContext(context).getSpanContext().getTraceId();
    }

    /** The same fields whatever carries them. */
    private static final class Fields<C> implements TextMapGetter<C> {
        @Override
        public Iterable<String> keys(C carrier) {
            return List.copyOf(SENT.keySet());
        }

        @Override
        public @Nullable String get(@Nullable C carrier, String key) {
            return SENT.get(key);
        }
    }
}

package hu.kapu.kit.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a trace along with an event: out of the request that writes it, over the outbox, into the header of its record
 * (W3C Trace Context). Without the module {@code service-kit-tracing} there is nothing to take along, and this costs
 * nothing.
 */
@ApplicationScoped
public class Traces {
    /** Header of records and member of rows. */
    public static final String TRACEPARENT = "traceparent";

    private static final String INSTRUMENTATION = "hu.kapu.kit.outbox";

    private final Tracer tracer;

    @Inject
    Traces(Instance<OpenTelemetry> installed) {
        this(installed.isResolvable() ? installed.get() : OpenTelemetry.noop());
    }

    public Traces(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer(INSTRUMENTATION);
    }

    /** The {@code traceparent} of the span at work, or null where nobody traces. */
    public @Nullable String present() {
        return traceparent(Context.current());
    }

    /**
     * The way of an event from its row to the broker's acknowledgement, as a span of the trace it was written in.
     *
     * @param traceparent of the span that wrote it, or null
     * @param writtenAt where the span begins, so that it shows how long the event waited
     */
    public Sending sending(String topic, @Nullable String traceparent, Instant writtenAt) {
        if (traceparent == null) {
            return Sending.UNTRACED;
        }
        Context parent = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), traceparent, TraceparentGetter.INSTANCE);
        Span span = tracer.spanBuilder(topic + " publish")
                .setParent(parent)
                .setSpanKind(SpanKind.PRODUCER)
                .setStartTimestamp(writtenAt)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
        return new Sending(span, traceparent(parent.with(span)));
    }

    private static @Nullable String traceparent(Context context) {
        Map<String, String> fields = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, fields, Traces::set);
        return fields.get(TRACEPARENT);
    }

    private static void set(@Nullable Map<String, String> fields, String name, String value) {
        if (fields != null) {
            fields.put(name, value);
        }
    }
}

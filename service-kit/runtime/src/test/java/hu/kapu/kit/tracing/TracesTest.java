package hu.kapu.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + SPAN + "-01";

    private final Traces traces = new Traces(OpenTelemetry.noop());

    @Test
    void the_span_at_work_is_named_as_w3c_trace_context_writes_it() {
        Span span = Span.wrap(SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault()));

        try (Scope _ = span.makeCurrent()) {
            assertThat(traces.present()).isEqualTo(TRACEPARENT);
        }
        assertThat(traces.present()).isNull();
    }

    @Test
    void an_event_goes_on_in_its_trace_even_where_this_instance_traces_nothing() {
        Sending sending = traces.sending("kapu.trial.v1", TRACEPARENT, Instant.EPOCH);

        assertThat(sending.traceparent()).isEqualTo(TRACEPARENT);
        sending.acknowledged();
    }

    @Test
    void what_was_written_in_no_trace_or_in_none_that_can_be_read_has_none() {
        assertThat(traces.sending("kapu.trial.v1", null, Instant.EPOCH).traceparent())
                .isNull();
        assertThat(traces.sending("kapu.trial.v1", "nonsense", Instant.EPOCH).traceparent())
                .isNull();
    }
}

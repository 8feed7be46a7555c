package hu.kapu.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** One event on its way to the broker; ended once, by what became of it. */
public final class Sending {
    static final Sending UNTRACED = new Sending(Span.getInvalid(), null);

    private final Span span;
    private final @Nullable String traceparent;

    Sending(Span span, @Nullable String traceparent) {
        this.span = span;
        this.traceparent = traceparent;
    }

    /** For whoever receives the record, or null where nobody traces. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    public void acknowledged() {
        span.end();
    }

    public void failed() {
        var _ = span.setStatus(StatusCode.ERROR);
        span.end();
    }
}

package hu.kapu.kit.tracing;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a carrier that is the one field itself. */
enum TraceparentGetter implements TextMapGetter<String> {
    INSTANCE;

    @Override
    public Iterable<String> keys(String carrier) {
        return List.of(Traces.TRACEPARENT);
    }

    @Override
    public @Nullable String get(@Nullable String carrier, String key) {
        return key.equals(Traces.TRACEPARENT) ? carrier : null;
    }
}

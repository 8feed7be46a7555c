package hu.kapu.tracing;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Takes no trace from an HTTP request: at the public door anybody could send one, to have themselves traced, or to hang
 * their requests onto somebody else's. What arrives with records is ours, and what is sent on goes as usual.
 */
final class OwnTracesOnly implements TextMapPropagator {
    private final TextMapPropagator usual;

    OwnTracesOnly(TextMapPropagator usual) {
        this.usual = usual;
    }

    @Override
    public Collection<String> fields() {
        return usual.fields();
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        usual.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        return carrier instanceof HttpRequest ? context : usual.extract(context, carrier, getter);
    }
}

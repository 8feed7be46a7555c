package hu.kapu.tracing;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Only a service that asks its callers for a token goes on with their traces. */
@Singleton
public class TrustCallersOnly implements TextMapPropagatorCustomizer {
    private final boolean asksForTokens;

    TrustCallersOnly(@ConfigProperty(name = "kapu.callers.audience") Optional<String> audience) {
        this.asksForTokens = audience.isPresent();
    }

    @Override
    public TextMapPropagator customize(Context context) {
        return asksForTokens ? context.propagator() : new OwnTracesOnly(context.propagator());
    }
}

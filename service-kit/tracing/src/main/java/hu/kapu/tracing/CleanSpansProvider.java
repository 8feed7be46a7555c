package hu.kapu.tracing;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** {@code quarkus.otel.traces.exporter=kapu}: OTLP over HTTP to {@code quarkus.otel.exporter.otlp.endpoint}, cleaned. */
public final class CleanSpansProvider implements ConfigurableSpanExporterProvider {
    static final String NAME = "kapu";
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String LOCAL = "http://localhost:4318";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public SpanExporter createExporter(ConfigProperties config) {
        return new CleanSpans(OtlpHttpSpanExporter.builder()
                .setEndpoint(traces(config.getString(ENDPOINT, LOCAL)))
                .build());
    }

    static String traces(String endpoint) {
        String base = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        return base + "/v1/traces";
    }
}

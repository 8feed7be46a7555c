package hu.kapu.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanSpansTest {
    private final List<SpanData> left = new ArrayList<>();
    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new CleanSpans(new Memory(left))))
            .build();

    @AfterEach
    void stop() {
        tracers.close();
    }

    @Test
    void only_what_is_on_the_list_leaves() {
        Span span = begun("GET /azonositas/kod");
        span.setAttribute("http.request.method", "GET");
        span.setAttribute("http.route", "/azonositas/kod");
        span.setAttribute("http.response.status_code", 200);
        span.setAttribute("url.path", "/ugyfelkapu/aktivalas/0194723a");
        span.setAttribute("url.query", "code=271828");
        span.setAttribute("url.full", "http://identity/citizens?userName=anna");
        span.setAttribute("client.address", "192.0.2.7");
        span.setAttribute("user_agent.original", "Anna's browser");
        span.setAttribute("db.query.text", "select 'anna'");
        span.setAttribute("messaging.kafka.message.key", "0194723a");
        span.setAttribute("something.new", "swordfish");
        span.end();

        assertThat(only().getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .containsExactlyInAnyOrder("http.request.method", "http.route", "http.response.status_code");
        assertThat(only().toString()).doesNotContain("271828", "anna", "Anna", "192.0.2.7", "swordfish", "0194723a");
    }

    @Test
    void of_an_exception_its_kind_leaves_and_not_its_words() {
        Span span = begun("POST /password-checks");
        span.recordException(new IllegalStateException("anna typed 271828"));
        span.setStatus(StatusCode.ERROR, "anna typed 271828");
        span.end();

        assertThat(only().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getAttributes().asMap().values())
                        .containsExactly("java.lang.IllegalStateException"));
        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(only().getStatus().getDescription()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /ugyfelkapu/aktivalas/{id}, GET /ugyfelkapu/aktivalas/{id}",
        "kapu.mail.v1 publish, kapu.mail.v1 publish",
        "SELECT gateway, SELECT gateway",
        "GET /azonositas?code=271828, server",
        "mail to anna@posta.hu, server"
    })
    void a_name_that_could_be_an_address_somebody_opened_is_replaced(String given, String leaves) {
        begun(given).end();

        assertThat(only().getName()).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector:4318, http://collector:4318/v1/traces",
        "http://collector:4318/, http://collector:4318/v1/traces"
    })
    void the_collector_is_asked_where_it_takes_traces(String endpoint, String url) {
        assertThat(CleanSpansProvider.traces(endpoint)).isEqualTo(url);
    }

    private Span begun(String name) {
        return tracers.get("test").spanBuilder(name).setSpanKind(SpanKind.SERVER).startSpan();
    }

    private SpanData only() {
        assertThat(left).hasSize(1);
        return left.getFirst();
    }

    /** What got out. */
    private record Memory(List<SpanData> left) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            left.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}

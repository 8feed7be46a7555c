package hu.kapu.tracing;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the events, and remembers in which trace each was taken in. */
@ApplicationScoped
public class Notes {
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    @Incoming("notes")
    Uni<Void> receive(ConsumerRecord<String, String> received) {
        traces.put(received.key(), Span.current().getSpanContext().getTraceId());
        return Uni.createFrom().voidItem();
    }

    Optional<String> traceOf(String citizen) {
        return Optional.ofNullable(traces.get(citizen));
    }
}

package hu.kapu.kit.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hu.kapu.kit.tracing.Sending;
import hu.kapu.kit.tracing.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows so that one citizen's events arrive in order: at any moment at most one of each citizen is on its way, and
 * after a failure that citizen's later ones wait for the next batch. Blocks until everything is acknowledged or failed.
 */
@ApplicationScoped
class KafkaPublisher {
    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    private final KafkaSettings settings;
    private final Topics topics;
    private final Traces traces;
    private @Nullable Producer<String, String> producer;

    /** One record on its way, with the span that shows how long it took. */
    private record Sent(Future<RecordMetadata> answer, Sending sending) {}

    KafkaPublisher(KafkaSettings settings, Topics topics, Traces traces) {
        this.settings = settings;
        this.topics = topics;
        this.traces = traces;
    }

    /** The positions that the broker has acknowledged. */
    Set<Long> publish(List<OutboxRow> rows) {
        topics.ensure(rows.stream().map(OutboxRow::topic).toList());
        Set<Long> acknowledged = new HashSet<>();
        Set<UUID> stopped = new HashSet<>();
        for (List<OutboxRow> wave : waves(rows)) {
            List<OutboxRow> open = wave.stream()
                    .filter(row -> !stopped.contains(row.citizen()))
                    .toList();
            send(open, acknowledged, stopped);
        }
        return acknowledged;
    }

    /** The first event of every citizen, then the second of every citizen, and so on. */
    static List<List<OutboxRow>> waves(List<OutboxRow> rows) {
        Map<UUID, Integer> seen = new LinkedHashMap<>();
        List<List<OutboxRow>> waves = new ArrayList<>();
        for (OutboxRow row : rows) {
            int wave = seen.merge(row.citizen(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }

    private void send(List<OutboxRow> wave, Set<Long> acknowledged, Set<UUID> stopped) {
        Map<OutboxRow, Sent> sent = new LinkedHashMap<>();
        for (OutboxRow row : wave) {
            Sending sending = traces.sending(row.topic(), row.traceparent(), row.createdAt());
            try {
                sent.put(row, new Sent(open().send(document(row, sending.traceparent())), sending));
            } catch (KafkaException e) {
                sending.failed();
                stop(row, e, stopped);
            }
        }
        sent.forEach((row, each) -> {
            try {
                RecordMetadata _ = each.answer().get();
                acknowledged.add(row.position());
                each.sending().acknowledged();
            } catch (ExecutionException e) {
                each.sending().failed();
                stop(row, e.getCause(), stopped);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                each.sending().failed();
                stop(row, e, stopped);
            }
        });
    }

    private static ProducerRecord<String, String> document(OutboxRow row, @Nullable String traceparent) {
        ProducerRecord<String, String> document =
                new ProducerRecord<>(row.topic(), row.citizen().toString(), row.payload());
        if (traceparent != null) {
            var _ = document.headers().add(Traces.TRACEPARENT, traceparent.getBytes(US_ASCII));
        }
        return document;
    }

    private static void stop(OutboxRow row, @Nullable Throwable cause, Set<UUID> stopped) {
        stopped.add(row.citizen());
        LOG.warnf("Event at position %d for %s was not acknowledged: %s", row.position(), row.topic(), cause);
    }

    private synchronized Producer<String, String> open() {
        Producer<String, String> present = producer;
        if (present == null) {
            present = new KafkaProducer<>(settings.producer(), new StringSerializer(), new StringSerializer());
            producer = present;
        }
        return present;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(settings.closeWithin());
            producer = null;
        }
    }
}

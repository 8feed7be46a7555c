package hu.kapu.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The platform's {@code kafka.*} configuration with bounded waits, so that a silent broker is noticed. */
@ApplicationScoped
class KafkaSettings {
    private static final int REQUEST_MILLIS = 3_000;

    private final Map<String, Object> common;
    private final OutboxSettings settings;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> common, OutboxSettings settings) {
        this.common = common;
        this.settings = settings;
    }

    Map<String, Object> producer() {
        int delivery = Math.toIntExact(settings.delivery().toMillis());
        Map<String, Object> producer = new HashMap<>(common);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_MILLIS, delivery));
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery);
        producer.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return producer;
    }

    Map<String, Object> admin() {
        Map<String, Object> admin = new HashMap<>(common);
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * REQUEST_MILLIS);
        return admin;
    }

    Duration closeWithin() {
        return Duration.ofSeconds(2);
    }
}

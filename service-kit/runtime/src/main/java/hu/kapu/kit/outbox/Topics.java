package hu.kapu.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics that are missing, each with its dead-letter topic; what exists stays as it is. Blocks. */
@ApplicationScoped
class Topics {
    static final String DEAD_LETTERS = ".dlt";

    private static final int PARTITIONS = 12;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(14);

    private final KafkaSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Topics(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Throws {@link KafkaException} when the broker cannot be asked. */
    void ensure(Collection<String> topics) {
        List<String> unknown = topics.stream()
                .distinct()
                .filter(topic -> !known.contains(topic))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(settings.admin())) {
            for (String topic : unknown) {
                create(admin, topic, KEPT);
                create(admin, topic + DEAD_LETTERS, DEAD_LETTERS_KEPT);
            }
        }
        known.addAll(unknown);
    }

    private static void create(Admin admin, String name, Duration kept) {
        NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot create the topic " + name, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}

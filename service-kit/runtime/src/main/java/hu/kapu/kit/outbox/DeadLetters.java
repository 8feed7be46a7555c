package hu.kapu.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How many records lie in the dead-letter topics of what this service listens to. Blocks. */
@ApplicationScoped
class DeadLetters {
    private final KafkaSettings settings;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    DeadLetters(KafkaSettings settings, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    void count(Collection<String> topics) {
        try (Admin admin = Admin.create(settings.admin())) {
            for (String topic : topics) {
                gauge(topic).set(records(admin, topic + Topics.DEAD_LETTERS));
            }
        } catch (ExecutionException e) {
            throw new KafkaException("dead letters cannot be counted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private AtomicLong gauge(String topic) {
        return counts.computeIfAbsent(topic, name -> {
            AtomicLong count = new AtomicLong();
            Gauge.builder("kapu.dead.letters", count, AtomicLong::get)
                    .description("Records in the dead-letter topic of a topic this service listens to")
                    .tag("topic", name)
                    .register(registry);
            return count;
        });
    }

    private static long records(Admin admin, String topic) throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        if (description == null) {
            return 0;
        }
        Collection<TopicPartition> partitions = description.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        return sum(admin, partitions, OffsetSpec.latest()) - sum(admin, partitions, OffsetSpec.earliest());
    }

    private static long sum(Admin admin, Collection<TopicPartition> partitions, OffsetSpec end)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> end));
        return admin.listOffsets(asked).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }
}

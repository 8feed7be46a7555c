package hu.kapu.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics that are not there yet: 12 partitions, kept 7 days, dead letters 14. */
final class Topics {
    private static final List<String> NAMES = List.of(
            "kapu.identity.v1", "kapu.second-factor.v1", "kapu.notification.v1", "kapu.gateway.v1", "kapu.mail.v1");
    private static final int PARTITIONS = 12;

    private Topics() {}

    static void create(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(wanted().filter(topic -> !existing.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics", e);
        }
    }

    private static Stream<NewTopic> wanted() {
        return NAMES.stream().flatMap(name -> Stream.of(topic(name, 7), topic(name + ".dlt", 14)));
    }

    private static NewTopic topic(String name, int days) {
        String retention = Long.toString(Duration.ofDays(days).toMillis());
        return new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", retention));
    }
}

package hu.kapu.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Sees to it that what this service listens to exists, and counts what it could not read. */
@ApplicationScoped
class ConsumedTopics {
    private static final Logger LOG = Logger.getLogger(ConsumedTopics.class);
    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final Topics topics;
    private final DeadLetters deadLetters;
    private final OutboxSettings settings;
    private final Vertx vertx;
    private final Set<String> consumed;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kapu-topics").factory());

    ConsumedTopics(Topics topics, DeadLetters deadLetters, OutboxSettings settings, Vertx vertx, Config config) {
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.vertx = vertx;
        this.consumed = consumed(config);
    }

    void start(@Observes StartupEvent start) {
        if (settings.enabled() && !consumed.isEmpty()) {
            worker.execute(this::look);
            long _ = vertx.setPeriodic(LOOK_EVERY.toMillis(), timer -> worker.execute(this::look));
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        List<Runnable> _ = worker.shutdownNow();
    }

    private void look() {
        try {
            topics.ensure(consumed);
            deadLetters.count(consumed);
        } catch (KafkaException e) {
            LOG.debugf("The broker does not answer: %s", e);
        }
    }

    static Set<String> consumed(Config config) {
        Set<String> names = new TreeSet<>();
        for (String property : config.getPropertyNames()) {
            if (property.startsWith(CHANNEL) && namesConsumed(property)) {
                config.getOptionalValues(property, String.class).ifPresent(names::addAll);
            }
        }
        return names;
    }

    private static boolean namesConsumed(String property) {
        return (property.endsWith(".topic") || property.endsWith(".topics"))
                && !property.endsWith(".dead-letter-queue.topic");
    }
}

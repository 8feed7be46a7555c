package hu.kapu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test the shared broker. */
public class KafkaBroker implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        String bootstrap = KafkaServer.shared().bootstrapServers();
        return Map.of("kapu.kafka.bootstrap", bootstrap, "kafka.bootstrap.servers", bootstrap);
    }

    @Override
    public void stop() {
        // The broker is shared and ends with the JVM.
    }
}

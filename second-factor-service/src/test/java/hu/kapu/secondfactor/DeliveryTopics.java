package hu.kapu.secondfactor;

import hu.kapu.kit.testing.KafkaServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The topics the service listens to, there before it starts. */
public class DeliveryTopics implements QuarkusTestResourceLifecycleManager {
    static final String NOTIFICATION = "kapu.notification.v1";

    @Override
    public Map<String, String> start() {
        KafkaServer.shared().createTopics(3, NOTIFICATION, NOTIFICATION + ".dlt");
        return Map.of();
    }

    @Override
    public void stop() {
        // The broker is shared and ends with the JVM.
    }
}

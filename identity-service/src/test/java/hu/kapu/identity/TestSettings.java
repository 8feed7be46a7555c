package hu.kapu.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Free ports, cheap hashes, no broker to listen to, and an outbox that keeps its rows for the tests to read. */
public class TestSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "kapu.hashing.memory-kib", "1024",
                "kapu.hashing.iterations", "1",
                "kapu.outbox.enabled", "false",
                "mp.messaging.incoming.identity-events.enabled", "false",
                "mp.messaging.incoming.second-factor-events.enabled", "false",
                "mp.messaging.incoming.gateway-events.enabled", "false",
                "mp.messaging.incoming.notification-events.enabled", "false");
    }

    @Override
    public void stop() {
        // Settings need no ending.
    }
}

package hu.kapu.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Free ports, cheap hashes, an operator to tell, no broker to listen to, and an outbox that keeps its rows for the
 * tests to read.
 */
public class TestSettings implements QuarkusTestResourceLifecycleManager {
    /** Where the operator gets mail. */
    public static final String OPERATOR = "uzemeltetes@kapu.example";

    /** What a second instance beside the one under test is told too. */
    static final Map<String, String> OF_EVERY_INSTANCE = Map.of(
            "kapu.hashing.memory-kib", "1024",
            "kapu.hashing.iterations", "1",
            "kapu.outbox.enabled", "false",
            "kapu.alarm.operator-address", OPERATOR,
            "mp.messaging.incoming.identity-events.enabled", "false",
            "mp.messaging.incoming.second-factor-events.enabled", "false",
            "mp.messaging.incoming.gateway-events.enabled", "false",
            "mp.messaging.incoming.notification-events.enabled", "false");

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(OF_EVERY_INSTANCE);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // Settings need no ending.
    }
}

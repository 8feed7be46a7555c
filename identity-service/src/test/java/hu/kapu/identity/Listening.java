package hu.kapu.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the service publish and take in what is on Kafka. */
public class Listening implements QuarkusTestResourceLifecycleManager {
    private static final List<String> CHANNELS = List.of("identity", "second-factor", "gateway", "notification");

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        CHANNELS.forEach(from -> settings.put("mp.messaging.incoming." + from + "-events.enabled", "true"));
        settings.put("kapu.outbox.enabled", "true");
        return settings;
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        // Settings need no ending.
    }
}

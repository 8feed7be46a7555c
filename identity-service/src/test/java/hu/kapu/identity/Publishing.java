package hu.kapu.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the relay publish what the other tests read from the outbox. */
public class Publishing implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("kapu.outbox.enabled", "true");
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

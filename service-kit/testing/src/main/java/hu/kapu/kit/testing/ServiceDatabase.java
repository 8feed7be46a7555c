package hu.kapu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;

/** Gives the service under test its database on the shared server; argument {@code name}, such as {@code gateway}. */
public class ServiceDatabase implements QuarkusTestResourceLifecycleManager {
    private String name = "";

    @Override
    public void init(Map<String, String> arguments) {
        name = Objects.requireNonNull(arguments.get("name"), "the argument name");
    }

    @Override
    public Map<String, String> start() {
        return PostgresServer.shared().createServiceDatabase(name).properties();
    }

    @Override
    public void stop() {
        // The server is shared and ends with the JVM.
    }
}

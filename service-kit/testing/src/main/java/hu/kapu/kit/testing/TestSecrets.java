package hu.kapu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Gives the service under test development keys, the same for all tests of this JVM. Argument {@code audiences} (comma
 * separated) makes caller keys for audiences beyond the usual.
 */
public class TestSecrets implements QuarkusTestResourceLifecycleManager {
    private static final String FOLDER = "kapu.testing.shared.secrets";

    private List<String> audiences = List.of();

    @Override
    public void init(Map<String, String> arguments) {
        audiences = List.of(arguments.getOrDefault("audiences", "").split(",", -1)).stream()
                .filter(audience -> !audience.isBlank())
                .toList();
    }

    @Override
    public Map<String, String> start() {
        audiences.forEach(audience -> DevelopmentSecrets.writeCallerKey(folder(), audience));
        return Map.of("kapu.secrets-dir", folder().toString(), "kapu.environment", "development");
    }

    /** Where the keys are. */
    public static Path folder() {
        Properties shared = System.getProperties();
        synchronized (shared) {
            if (shared.getProperty(FOLDER) == null) {
                Path folder = SharedServers.temporaryFolder("secrets");
                DevelopmentSecrets.write(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> FolderRemoval.of(folder)));
                shared.setProperty(FOLDER, folder.toString());
            }
            return Path.of(shared.getProperty(FOLDER));
        }
    }

    @Override
    public void stop() {
        // The keys are shared and go with the JVM.
    }
}

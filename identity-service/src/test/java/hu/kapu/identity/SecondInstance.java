package hu.kapu.identity;

import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.kit.testing.TestSecrets;
import hu.kapu.kit.testing.Waiting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged service in a JVM of its own, on the same database and keys as the instance under test. */
final class SecondInstance implements AutoCloseable {
    private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Process process;
    private final int port;

    private SecondInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SecondInstance start() throws IOException {
        if (!Files.exists(APPLICATION)) {
            throw new IllegalStateException("package the service first: there is no " + APPLICATION);
        }
        int port = Waiting.freePort();
        Process process = new ProcessBuilder(command(settings(port)))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/second-instance.log").toFile())
                .start();
        SecondInstance instance = new SecondInstance(process, port);
        Waiting.until("the second instance", Duration.ofSeconds(60), () -> Waiting.listens(port) || !process.isAlive());
        return instance;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>(
                PostgresServer.shared().createServiceDatabase("identity").properties());
        settings.put("kapu.secrets-dir", TestSecrets.folder().toString());
        settings.put("kapu.environment", "development");
        settings.putAll(TestSettings.OF_EVERY_INSTANCE);
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", Integer.toString(Waiting.freePort()));
        return settings;
    }

    private static List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", APPLICATION.toString()));
        return command;
    }
}

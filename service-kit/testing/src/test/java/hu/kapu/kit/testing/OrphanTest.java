package hu.kapu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void no_server_outlives_the_process_that_started_it() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        StartAndDie.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("CLASSPATH", ClassPath.ofThisJvm());

        assertThat(builder.start().waitFor()).isEqualTo(137);

        for (String port : Files.readString(folder.resolve("ports")).split(" ", -1)) {
            Waiting.until("port " + port + " to be free", PATIENCE, () -> !Waiting.listens(Integer.parseInt(port)));
        }
        PostgresServer again = PostgresServer.start(folder.resolve("postgres"), 0);
        assertThat(again.isRunning()).isTrue();
        again.stop();
    }
}

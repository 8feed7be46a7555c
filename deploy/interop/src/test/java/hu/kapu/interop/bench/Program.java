package hu.kapu.interop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running program that is not ours, with everything it says in one file. */
public final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path log;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Program start(String name, Map<String, String> environment, Path folder, List<String> command) {
        try {
            Path logs = Files.createDirectories(Path.of("target/programs").toAbsolutePath());
            Path log = logs.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-" + name));
            return new Program(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** The Java of this test. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs something to its end. */
    public static void run(String name, Path folder, List<String> command) {
        try (Program program = start(name, Map.of(), folder, command)) {
            if (!program.process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end: " + program.said());
            }
            assertThat(program.process.exitValue()).as(program.said()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when something listens at the port. */
    public Program listeningAt(int port) {
        Waiting.until(name + " at port " + port, START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended: " + said());
            }
            return Waiting.listens(port);
        });
        return this;
    }

    /** Everything it has written so far. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                Process _ = process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Process _ = process.destroyForcibly();
        }
    }
}

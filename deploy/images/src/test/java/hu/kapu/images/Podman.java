package hu.kapu.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Podman on this machine, set up so that it also works inside a virtual machine without a network of its own. */
final class Podman {
    private static final int PATIENCE_MINUTES = 5;

    /** Lower limits than Podman's own, which not everybody may raise; and the host's network for all. */
    private static final String SETTINGS = """
            [containers]
            netns = "host"
            default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
            [engine]
            events_logger = "file"
            """;

    private final Path settings;

    private Podman(Path settings) {
        this.settings = settings;
    }

    static Podman in(Path folder) throws IOException {
        String runtime = isInstalled("runc") ? "runtime = \"runc\"\n" : "";
        return new Podman(Files.writeString(folder.resolve("containers.conf"), SETTINGS + runtime));
    }

    static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }

    /** Runs the command to its end, which has to be a good one, and returns what it has said. */
    String run(String... words) {
        Result result = tryTo(words);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + result.output());
        }
        return result.output().strip();
    }

    record Result(int exitCode, String output) {}

    Result tryTo(String... words) {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(words));
        return execute(command, settings);
    }

    static Result execute(List<String> command, Path containersConf) {
        try {
            Path output = Files.createTempFile("command", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("CONTAINERS_CONF", containersConf.toString());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                Process _ = process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " took too long");
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new Result(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a command's output. */
    Stream<String> lines(String... words) {
        return run(words).lines();
    }
}

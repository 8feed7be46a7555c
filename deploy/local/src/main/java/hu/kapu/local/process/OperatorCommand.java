package hu.kapu.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the commands that a service's jar has for operators, run to its end beside the service. */
public final class OperatorCommand {
    private OperatorCommand() {}

    /**
     * What came of it.
     *
     * @param output what it told, without log lines
     */
    public record Result(int exitCode, String output) {
        public boolean done() {
            return exitCode == 0;
        }
    }

    /** Runs {@code words} with the settings of the running service. */
    public static Result run(Path application, Path settings, List<String> words) {
        try {
            Process process = begin(application, settings, Map.of(), words);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + words.getFirst(), e);
        }
    }

    /** The same, for whoever watches it or ends it; {@code environment} adds to the settings what they leave open. */
    public static Process begin(Path application, Path settings, Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(JavaRuntime.command(List.of()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(application.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS", settings.toString());
        builder.environment().put("QUARKUS_LOG_LEVEL", "ERROR");
        builder.environment().put("QUARKUS_BANNER_ENABLED", "false");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + words.getFirst(), e);
        }
    }
}

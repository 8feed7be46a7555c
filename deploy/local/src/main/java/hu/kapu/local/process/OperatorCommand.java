package hu.kapu.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<String> command = new ArrayList<>(JavaRuntime.command(List.of()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(application.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS", settings.toString());
        builder.environment().put("QUARKUS_LOG_LEVEL", "ERROR");
        builder.environment().put("QUARKUS_BANNER_ENABLED", "false");
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + words.getFirst(), e);
        }
    }
}

package hu.kapu.interop.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs of this machine that a story needs; where they are missing it is left out, but never in CI. */
public final class Tools {
    private static final boolean CI = Boolean.parseBoolean(System.getenv().getOrDefault("CI", "false"));

    private Tools() {}

    /** Leaves the story out, with the reason, where one of these commands is not on the path. */
    public static void need(String... commands) {
        List<String> missing =
                Arrays.stream(commands).filter(command -> !isOnPath(command)).toList();
        need(missing.isEmpty(), "this machine lacks " + String.join(", ", missing));
    }

    /** Leaves the story out, with the reason, where this file is missing. */
    public static void needFile(Path file, String reason) {
        need(Files.exists(file), reason);
    }

    private static void need(boolean there, String otherwise) {
        if (CI && !there) {
            throw new IllegalStateException(otherwise);
        }
        assumeTrue(there, otherwise);
    }

    private static boolean isOnPath(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}

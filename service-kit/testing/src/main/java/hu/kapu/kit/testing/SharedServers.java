package hu.kapu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * Remembers in the system properties which servers this JVM runs. Quarkus loads this package in more than one class
 * loader, so static fields would start one server for each.
 */
final class SharedServers {
    private static final String PREFIX = "kapu.testing.shared.";

    private SharedServers() {}

    static <T extends StoppableServer> T folderAndPort(
            String name, ToIntFunction<Path> start, BiFunction<Path, Integer, T> handle) {
        Properties shared = System.getProperties();
        synchronized (shared) {
            String folder = shared.getProperty(PREFIX + name + ".folder");
            if (folder == null) {
                folder = temporaryFolder(name).toString();
                int port = start.applyAsInt(Path.of(folder));
                shared.setProperty(PREFIX + name + ".port", Integer.toString(port));
                shared.setProperty(PREFIX + name + ".folder", folder);
                T server = handle.apply(Path.of(folder), port);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> endFor(server)));
            }
            return handle.apply(Path.of(folder), Integer.valueOf(shared.getProperty(PREFIX + name + ".port")));
        }
    }

    /** A folder for this run of the JVM. */
    static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory("kapu-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endFor(StoppableServer server) {
        server.kill();
        FolderRemoval.of(server.folder());
    }
}

package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where one suite keeps its things.
 *
 * @param home the repository
 * @param data kept between starts: databases, events, mails, secrets, demo citizens
 * @param run settings, logs and marks of the present run
 * @param aot the AOT caches, shared by all suites of this repository
 */
public record Folders(Path home, Path data, Path run, Path aot) {

    /** A suite below {@code place}, with the repository's AOT caches. */
    public static Folders below(Path home, Path place) {
        return new Folders(home, place.resolve("data"), place.resolve("run"), home.resolve(".kapu/aot"));
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    /** Signed checkpoints of the citizens' histories. */
    Path checkpoints() {
        return data.resolve("checkpoints");
    }

    /** The documents of the portals, which the gateway reads again when they change. */
    Path portals() {
        return run.resolve("portals");
    }

    /** Whom the sandbox publishes. */
    Path sandboxCitizens() {
        return data.resolve("sandbox-citizens.json");
    }

    Path log(Program program) {
        return run.resolve("logs").resolve(program.label() + ".log");
    }

    Path settings(Program program) {
        return run.resolve(program.label() + ".properties");
    }

    void create() {
        try {
            Files.createDirectories(secrets());
            delete(run.resolve("logs"));
            Files.createDirectories(run.resolve("logs"));
            Files.createDirectories(aot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything of this suite except the AOT caches. */
    public void wipe() {
        delete(data);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

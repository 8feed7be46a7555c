package hu.kapu.images;

import hu.kapu.local.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code deploy/images/build} has laid ready. All files in it have the same time, because the JVM compares the
 * times of its jars with those in the AOT cache: the images give their files this time too.
 */
record Staging(Path folder) {

    /** The libraries that the base image does not have; absent when a registry's image is the base. */
    Path base() {
        return folder.resolve("base");
    }

    /** The Java runtime, linked from the JDK of this build. */
    Path runtime() {
        return folder.resolve("runtime");
    }

    /** The folder of classes for {@link hu.kapu.images.health.Healthcheck}. */
    Path health() {
        return folder.resolve("health");
    }

    /** The jars of the commands that set a suite up. */
    Path setup() {
        return folder.resolve("setup/lib");
    }

    Path application(Program program) {
        return program.application(folder);
    }

    /** The file names of an image's libraries. */
    List<String> jars(String image) {
        Path libraries = Program.named(image)
                .map(program -> application(program).resolve("lib"))
                .orElseGet(this::setup);
        try (Stream<Path> files = Files.walk(libraries)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bill of materials that Maven has made for a module. */
    Path materials(String image) {
        return folder.resolve("materials").resolve(image + ".json");
    }

    /** The Debian packages in {@link #base()}, one line {@code name version} each; none when there is no such file. */
    List<String> basePackages() {
        return linesOf(folder.resolve("base.packages"));
    }

    /** The libraries as Quarkus lists them, one line {@code group:name:classifier:type:version} each. */
    List<String> librariesOf(String image) {
        return Program.named(image)
                .map(program -> linesOf(application(program).resolve("quarkus-app-dependencies.txt")))
                .orElse(List.of());
    }

    private static List<String> linesOf(Path list) {
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The AOT cache of the training run. */
    Path aotCache(Program program) {
        try (Stream<Path> caches = Files.list(folder.resolve(".kapu/aot"))) {
            return caches.filter(cache -> cache.getFileName().toString().matches(program.label() + "-[0-9a-f]+\\.aot"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no AOT cache was recorded for " + program.label()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

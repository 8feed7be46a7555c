package hu.kapu.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find the files they read. */
final class Repository {
    static final Path HOME =
            Path.of(System.getProperty("kapu.home", "../..")).toAbsolutePath().normalize();
    static final Path IMAGES = HOME.resolve("deploy/images");

    private Repository() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

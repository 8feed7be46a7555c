package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of pages and letters as they lie in the sources. */
final class MessageFiles {

    static final Path PAGES = Path.of("src/main/resources/messages");
    static final Path LETTERS = Path.of("../notification-service/src/main/resources/messages");

    private static final String HUNGARIAN = "_hu.properties";

    private MessageFiles() {}

    /** What the bundles of a folder are called. */
    static List<String> bundles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(HUNGARIAN))
                    .map(name -> name.substring(0, name.length() - HUNGARIAN.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle's texts by their keys. */
    static Map<String, String> of(Path folder, String bundle, Language language) {
        Map<String, String> messages = new TreeMap<>();
        for (String line : lines(folder.resolve(bundle + "_" + language.tag() + ".properties"))) {
            int equals = line.indexOf('=');
            String previous = messages.put(line.substring(0, equals), line.substring(equals + 1));
            assertThat(previous).as("twice: " + line).isNull();
        }
        return messages;
    }

    /** The texts of all bundles of a folder, each under the name of its bundle and its key. */
    static Map<String, String> all(Path folder, Language language) {
        Map<String, String> all = new TreeMap<>();
        for (String bundle : bundles(folder)) {
            of(folder, bundle, language).forEach((key, text) -> all.put(bundle + "." + key, text));
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

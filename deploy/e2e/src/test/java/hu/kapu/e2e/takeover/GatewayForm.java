package hu.kapu.e2e.takeover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A form that the gateway takes.
 *
 * @param route with the names of its parameters in braces
 * @param fields that are read there
 */
record GatewayForm(String route, List<String> fields) {
    private static final String LIST = "gateway/src/test/resources/forms.txt";

    /** Every one there is; the gateway's own tests hold the list against the running gateway. */
    static List<GatewayForm> all() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("kapu.home"), LIST)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .map(words -> new GatewayForm(words.getFirst(), words.subList(1, words.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package hu.kapu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The catalogue in {@code docs} is complete; letters are its most widely used event, so it is checked here. */
class EventCatalogueTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern SCHEMA = Pattern.compile("\\$ref: (\\.\\./\\S+\\.schema\\.json)");
    private static final String SUFFIX = ".schema.json";

    @Test
    void it_is_asyncapi_3() throws IOException {
        Map<String, Object> catalogue = new Yaml().load(Files.readString(DOCS.resolve("asyncapi.yaml")));

        assertThat(catalogue).containsEntry("asyncapi", "3.0.0").containsKeys("channels", "operations", "components");
    }

    @Test
    void every_schema_it_refers_to_is_there() throws IOException {
        assertThat(referred())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCS.resolve(reference)).exists());
    }

    @Test
    void every_event_of_every_service_is_in_it() throws IOException {
        Set<String> catalogued = new TreeSet<>(referred().stream()
                .map(reference -> Path.of(reference).getFileName().toString())
                .toList());

        assertThat(catalogued).isEqualTo(published());
    }

    private static List<String> referred() throws IOException {
        return SCHEMA.matcher(Files.readString(DOCS.resolve("asyncapi.yaml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Set<String> published() throws IOException {
        Set<String> events = new TreeSet<>();
        for (String service : List.of("identity-service", "second-factor-service", "notification-service", "gateway")) {
            try (Stream<Path> files = Files.list(Path.of("..", service, "contracts", "events"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(SUFFIX))
                        .forEach(events::add);
            }
        }
        return events;
    }
}

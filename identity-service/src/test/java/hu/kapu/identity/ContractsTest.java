package hu.kapu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractsTest {
    private static final Path EVENTS = Path.of("contracts", "events");

    @Test
    void everySchemaHasAnExampleThatKeepsToIt() throws IOException {
        List<Path> schemas = files(".schema.json");

        assertThat(schemas).isNotEmpty();
        for (Path schema : schemas) {
            String name = schema.getFileName().toString().replace(".schema.json", "");
            EventSchemas.validate(Files.readString(EVENTS.resolve(name + ".example.json")), schema);
        }
        assertThat(files(".example.json")).hasSameSizeAs(schemas);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(EVENTS)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}

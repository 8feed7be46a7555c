package hu.kapu.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} says what the sources say; {@code -Dkapu.docs.write=true} writes it anew. */
class ConfigurationDocumentTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/configuration.md");
    private static final List<String> MODULES = List.of(
            "service-kit/runtime", "identity-service", "second-factor-service", "notification-service", "gateway");

    @Test
    void every_property_of_the_services_stands_in_the_document_with_its_default_and_meaning() throws IOException {
        String present = INTRODUCTION
                + ConfigurationTable.of(MODULES.stream()
                        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                        .toList());

        if (Boolean.getBoolean("kapu.docs.write")) {
            Files.writeString(DOCUMENT, present);
        }
        assertThat(DOCUMENT).content().isEqualTo(present);
    }

    private static final String INTRODUCTION = """
            # Configuration

            Made from the `@ConfigMapping` interfaces of the services; a test keeps it equal to them. Every property can
            be given as an environment variable too: upper case, everything else becomes `_` (`kapu.hashing.queue` is
            `KAPU_HASHING_QUEUE`). Durations are written `30S`, `10M`, `24H` or in ISO-8601.

            """;
}

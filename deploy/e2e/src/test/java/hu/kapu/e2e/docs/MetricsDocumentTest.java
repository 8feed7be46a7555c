package hu.kapu.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MetricsDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/metrics.md} explains what the sources measure, nothing less and nothing that is gone. */
class MetricsDocumentTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of(
            "service-kit/runtime", "identity-service", "second-factor-service", "notification-service", "gateway");
    private static final String MEASURES = "import io.micrometer.core.instrument.";
    private static final Pattern NAME = Pattern.compile("\"(kapu(?:\\.[a-z]+)+)\"");

    @Test
    void it_has_a_row_for_each_metric_and_no_other() {
        Set<String> measured = new TreeSet<>();
        MODULES.forEach(
                module -> measured.addAll(measuredBelow(ROOT.resolve(module).resolve("src/main/java"))));

        assertThat(measured).contains("kapu.sign.ins", "kapu.outbox.age");
        assertThat(MetricsDocument.namesIn(ROOT.resolve("docs/metrics.md"))).isEqualTo(measured);
    }

    private static Set<String> measuredBelow(Path folder) {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains(MEASURES)) {
                    NAME.matcher(source).results().forEach(name -> names.add(name.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}

package hu.kapu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds {@code docs/metrics.md} against what a running service measures. */
public final class MetricsDocument {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(kapu(?:\\.[a-z]+)+)` \\|");
    private static final String OURS = "kapu.";

    private MetricsDocument() {}

    /** Fails for a metric of ours that the document does not name or that does not say what it means. */
    public static void check(MeterRegistry registry) {
        Set<String> documented = namesIn(Path.of("../docs/metrics.md"));
        List<Meter.Id> ours = registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith(OURS))
                .toList();
        assertThat(ours).as("metrics of ours").isNotEmpty();
        for (Meter.Id id : ours) {
            assertThat(documented).as("docs/metrics.md").contains(id.getName());
            assertThat(id.getDescription()).as("description of " + id.getName()).isNotBlank();
        }
    }

    /** The metrics that the document has a row for. */
    public static Set<String> namesIn(Path document) {
        Set<String> names = new TreeSet<>();
        try {
            ROW.matcher(Files.readString(document)).results().forEach(row -> names.add(row.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}

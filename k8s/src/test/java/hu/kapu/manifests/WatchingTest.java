package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards speak of metrics that exist, and every alert says what to do. */
class WatchingTest {
    private static final String RUNBOOK = "docs/operations.md";

    private final Manifests manifests = Overlay.PRODUCTION.manifests();
    private final Metrics metrics = Metrics.inTheCode();

    @Test
    void every_alert_leads_to_a_section_that_tells_what_to_do() {
        Set<String> sections = Repository.text(RUNBOOK)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(WatchingTest::anchor)
                .collect(Collectors.toSet());
        for (JsonNode alert : rules().filter(rule -> rule.has("alert")).toList()) {
            String name = alert.path("alert").asText();
            assertThat(alert.at("/annotations/runbook_url").asText()).as(name).startsWith(RUNBOOK + '#');
            assertThat(sections)
                    .as(name)
                    .contains(alert.at("/annotations/runbook_url").asText().substring(RUNBOOK.length() + 1));
            assertThat(alert.at("/annotations/summary").asText()).as(name).isNotBlank();
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("page", "ticket");
        }
    }

    @Test
    void every_section_about_an_alert_has_one() {
        String linked = rules().map(rule -> rule.at("/annotations/runbook_url").asText())
                .collect(Collectors.joining(" "));
        Repository.text(RUNBOOK)
                .lines()
                .dropWhile(line -> !line.equals("## Alerts"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("### "))
                .forEach(line -> assertThat(linked).contains(anchor(line)));
    }

    @Test
    void alerts_go_by_metrics_that_exist() {
        assertThat(rules().map(rule -> rule.path("expr").asText()))
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(Metrics.usedBy(expression)).allMatch(metrics::knows));
    }

    @Test
    void dashboards_show_metrics_that_exist() throws JsonProcessingException {
        Map<String, String> dashboards =
                Manifest.strings(manifests.named("ConfigMap", "dashboards").at("/data"));
        assertThat(dashboards).hasSize(2);
        for (Map.Entry<String, String> dashboard : dashboards.entrySet()) {
            JsonNode read = JsonMapper.builder().build().readTree(dashboard.getValue());
            assertThat(read.path("title").asText()).as(dashboard.getKey()).startsWith("Kapu: ");
            List<String> expressions = read.path("panels").findValuesAsText("expr");
            assertThat(expressions).as(dashboard.getKey()).isNotEmpty();
            assertThat(expressions)
                    .allSatisfy(
                            expression -> assertThat(Metrics.usedBy(expression)).allMatch(metrics::knows));
        }
    }

    private Stream<JsonNode> rules() {
        return manifests.ofKind("PrometheusRule").stream()
                .flatMap(rule -> StreamSupport.stream(rule.at("/spec/groups").spliterator(), false))
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false));
    }

    /** As GitHub makes it from a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}0-9 -]", "")
                .replace(' ', '-');
    }
}

package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing stands in a manifest that its kind does not know: an API server would drop it without a word. */
class StrictReadingTest {
    private final StrictReading reading = new StrictReading(new CustomFields());

    @ParameterizedTest
    @EnumSource
    void every_document_has_only_fields_of_its_kind(Overlay overlay) {
        for (Manifest manifest : overlay.manifests().all()) {
            assertThat(reading.findings(manifest)).as(manifest.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_lies_in_the_namespace_and_belongs_to_kapu(Overlay overlay) {
        for (Manifest manifest : overlay.manifests().all()) {
            assertThat(manifest.labels()).as(manifest.toString()).containsEntry("app.kubernetes.io/part-of", "kapu");
            if (!manifest.kind().equals("Namespace")) {
                assertThat(manifest.at("/metadata/namespace").asText())
                        .as(manifest.toString())
                        .isEqualTo("kapu");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_an_installation_fills_in_is_filled_in_everywhere(Overlay overlay) {
        for (Manifest manifest : overlay.manifests().all()) {
            assertThat(manifest.document().toString()).as(manifest.toString()).doesNotContain("filled-in-from");
        }
    }

    @Test
    void a_slip_of_the_pen_is_found() {
        assertThat(findings("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: gateway}
                spec:
                  template:
                    spec:
                      containers: [{name: service, readinesProbe: {periodSeconds: 5}}]
                """)).singleElement().asString().contains("readinesProbe");
        assertThat(findings("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata: {name: kapu.mail.v1}
                spec: {partition: 12}
                """)).singleElement().asString().contains("spec.partition");
        assertThat(findings("""
                apiVersion: apps/v2
                kind: Deployment
                """)).singleElement().asString().contains("apps/v2 Deployment");
    }

    private List<String> findings(String yaml) {
        return reading.findings(Manifests.parse(yaml).all().getFirst());
    }
}

package hu.kapu.secondfactor;

import hu.kapu.kit.testing.MetricsDocument;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Whatever the running service measures is explained. */
@QuarkusTest
class MetricsDocumentTest {
    @Inject
    MeterRegistry registry;

    @Test
    void every_metric_has_a_description_and_a_row_in_the_document() {
        MetricsDocument.check(registry);
    }
}
